import { type CampaignState, type Change, emptyState, isLeased } from '@dangol/campaigns';
import { describe, expect, test } from 'vitest';
import { NOON_AT } from '../../support/builders';
import { aFile, aMessage, changed, occurrenceOf, viewed } from './an-occurrence';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const LATER_AT = NOON_AT + MINUTE_MS;

const file = aFile({ steps: [aMessage()] });
const begun = viewed(file, 'y', { state: viewed(file, 'x'), visit: 'visit-2' });
const of = { campaign: 'c0', occurrence: 'item:x', at: LATER_AT };
const after = (...changes: Change[]) => changes.reduce((state, change) => changed(state, change, file), begun);
const recordOf = (state: CampaignState) => state.campaigns.find(({ id }) => id === 'c0');

const anIntent = (id: string) => ({ id, step: 0, dueAt: LATER_AT, expiresAt: LATER_AT + DAY_MS, class: 'ad' });
const armed = (id: string): Change => ({ ...of, kind: 'armed', intent: anIntent(id) });
const issued = (coupon: { step: number; isThanks?: boolean; code: string }): Change => ({
  ...of,
  kind: 'issued',
  coupon,
});

test('the given state stays as it was, and no moment comes before one that was', () => {
  const before = structuredClone(begun);
  const changes: Change[] = [
    { ...of, kind: 'seen' },
    { ...of, kind: 'goal' },
    armed('a'),
    { kind: 'overlay', tab: 't', isOpen: true, at: LATER_AT },
  ];
  for (const change of changes) expect(after(change).at).toBe(LATER_AT);
  expect(begun).toEqual(before);
  const late = after({ ...of, kind: 'clicked' });
  const early = changed(late, { ...of, kind: 'seen', at: NOON_AT - DAY_MS }, file);
  expect(early.at).toBe(LATER_AT);
  expect(occurrenceOf(early, 'c0', 'item:x')?.seenAt).toBe(LATER_AT);
});

test.each<[Change['kind'], object, object]>([
  ['seen', {}, { seenAt: LATER_AT }],
  ['clicked', { clickedAt: LATER_AT }, { isGone: true }],
  ['dismissed', { dismissedAt: LATER_AT }, { isGone: true }],
  ['goal', { convertedAt: LATER_AT }, { endedBy: 'goal' }],
  ['cancelled', {}, { endedBy: 'cancel-on' }],
])('%s is noted of its occurrence and its campaign, and of no other', (kind, ofRecord, ofOccurrence) => {
  const state = after({ ...of, kind } as Change);
  const { occurrences: _, ...record } = recordOf(state)!;
  const { occurrences: __, ...before } = recordOf(begun)!;
  expect(record).toEqual({ ...before, ...ofRecord });
  expect(occurrenceOf(state, 'c0', 'item:x')).toMatchObject(ofOccurrence);
  expect(occurrenceOf(state, 'c0', 'item:y')).toEqual(occurrenceOf(begun, 'c0', 'item:y'));
  expect(state.groups).toEqual(begun.groups);
});

test('of several wishes not to see it the longest holds, also one from before it ever ran', () => {
  const wish = (until: number): Change => ({ kind: 'dismissed', campaign: 'c0', at: LATER_AT, until });
  const state = after(wish(NOON_AT + 7 * DAY_MS), wish(NOON_AT + DAY_MS));
  expect(recordOf(state)?.dismissedUntil).toBe(NOON_AT + 7 * DAY_MS);
  const fresh = changed(emptyState(), wish(NOON_AT + DAY_MS), file);
  expect(recordOf(fresh)).toMatchObject({ total: 0, occurrences: [], dismissedUntil: NOON_AT + DAY_MS });
});

test('one coupon is kept of each step and one of its thanks, the newest; six at most', () => {
  const one = { step: 0, code: 'A' };
  const thanks = { step: 0, isThanks: true, code: 'B' };
  const state = after(issued(one), issued(thanks), issued({ step: 2, code: 'C' }), issued({ step: 0, code: 'D' }));
  const { coupons = [] } = occurrenceOf(state, 'c0', 'item:x')!;
  expect([...coupons].sort((a, b) => (a.code! < b.code! ? -1 : 1))).toEqual([
    thanks,
    { step: 2, code: 'C' },
    { step: 0, code: 'D' },
  ]);
  const many = after(...Array.from({ length: 9 }, (_, step) => issued({ step, code: `${step}` })));
  const kept = occurrenceOf(many, 'c0', 'item:x')!.coupons!.map(({ step }) => step);
  expect(kept.sort()).toEqual([3, 4, 5, 6, 7, 8]);
});

test('intents are armed once each, go one by one as they are sent or called off, and all with the occurrence', () => {
  const ids = (...changes: Change[]) =>
    (occurrenceOf(after(armed('a'), armed('b'), armed('c'), armed('a'), ...changes), 'c0', 'item:x')?.intents ?? [])
      .map(({ id }) => id)
      .sort();
  expect(ids()).toEqual(['a', 'b', 'c']);
  expect(ids({ ...of, kind: 'fired', intent: 'a' })).toEqual(['b', 'c']);
  expect(ids({ ...of, kind: 'cancelled', intents: ['a', 'c'] })).toEqual(['b']);
  expect(ids({ ...of, kind: 'cancelled' })).toEqual([]);
  expect(ids({ ...of, kind: 'goal' })).toEqual([]);
  const partly = after(armed('a'), { ...of, kind: 'cancelled', intents: ['a'] });
  expect(occurrenceOf(partly, 'c0', 'item:x')?.endedBy).toBe(occurrenceOf(begun, 'c0', 'item:x')?.endedBy);
});

describe('what lies over the page of a tab', () => {
  const lies = (tab: string, isOpen: boolean, at = LATER_AT): Change => ({ kind: 'overlay', tab, isOpen, at });
  const free: CampaignState = { ...begun, overlay: undefined };
  const from = (...changes: Change[]) => changes.reduce((state, change) => changed(state, change, file), free);

  test('is no other tab’s for two minutes, and its own to give back', () => {
    const open = from(lies('one', true));
    expect([isLeased(open, 'one'), isLeased(open, 'other')]).toEqual([false, true]);
    expect(isLeased(open, 'other', LATER_AT + 2 * MINUTE_MS)).toBe(false);
    expect(from(lies('one', true), lies('other', true)).overlay).toEqual(open.overlay);
    expect(from(lies('one', true), lies('other', false)).overlay).toEqual(open.overlay);
    expect(from(lies('one', true), lies('one', false)).overlay).toBeUndefined();
  });

  test('is the next one’s once it has run out', () => {
    const next = from(lies('one', true), lies('other', true, LATER_AT + 2 * MINUTE_MS));
    expect([isLeased(next, 'one'), isLeased(next, 'other')]).toEqual([true, false]);
  });
});

test('no more than 300 campaigns are remembered, those that changed last', () => {
  let state = emptyState();
  for (let at = 0; at < 310; at++)
    state = changed(state, { kind: 'dismissed', campaign: `c${at}`, at: NOON_AT + at, until: NOON_AT }, file);
  expect(state.campaigns.length).toBe(300);
  expect(state.campaigns.map(({ id }) => id)).toContain('c309');
  expect(state.campaigns.map(({ id }) => id)).not.toContain('c9');
});
