import { type CampaignState, emptyState } from '@dangol/campaigns';
import { expect, test } from 'vitest';
import { createStateStore } from '../../../packages/dangol/src/campaigns/state/create-state-store';
import { NOON_AT } from '../../support/builders';

const DAY_MS = 86_400_000;

function aStore(kept: CampaignState) {
  return createStateStore({
    profile: { keep: async (_, change) => change(kept) },
    life: { mark: () => () => true, member: () => undefined },
    changed: () => {},
    now: () => NOON_AT,
  });
}

test('a clock that was a year ahead and was mended does not leave everything judged as of then; caps of then hold', async () => {
  const tally = { ...{ id: 'a', total: 1, lastAt: NOON_AT + 365 * DAY_MS, day: '2099-01-01', today: 1 } };
  const record = { ...tally, session: 's', inSession: 1, occurrences: [], past: [] };
  const ahead = { ...emptyState(), at: NOON_AT + 365 * DAY_MS, campaigns: [record] };
  expect(await aStore(ahead).read()).toEqual({ ...ahead, at: NOON_AT });
});

test('a clock that was set back by days is as late as it was', async () => {
  const ahead = { ...emptyState(), at: NOON_AT + 5 * DAY_MS };
  expect((await aStore(ahead).read()).at).toBe(NOON_AT + 5 * DAY_MS);
});
