import type { Page } from '@dangol/schema';
import { beforeEach, expect, test } from 'vitest';
import { createCountOnce } from '../../../packages/sdk/src/capture/create-count-once';
import { createReport } from '../../../packages/sdk/src/create-report';
import type { Draft } from '../../../packages/sdk/src/pipe';
import { emptyProfile } from '../../../packages/sdk/src/profile/empty-profile';

const page: Page = { url: 'https://shop.test/' };
let piped: Draft[];
/** Whatever went on from the report: into the pipe, to the profile, to what is unsent. */
let passed: unknown[];

beforeEach(() => {
  piped = [];
  passed = [];
});

function aReport(keepParams?: string[]) {
  let serial = 0;
  return createReport({
    judge: createCountOnce(() => 0).judge,
    profile: {
      apply: (event) => void passed.push(event),
      isReady: () => true,
      snapshot: () => emptyProfile('seed'),
      start: async () => {},
    },
    mayProfile: () => true,
    pipe: {
      add(draft) {
        piped.push(draft);
        passed.push(draft.params);
      },
      settle() {},
      waiting: () => undefined,
      clear() {},
    },
    delivery: { amend: (id, params) => passed.push({ id, params }) > 0 },
    page: () => page,
    options: { keepParams },
    consent: { stamp: () => ({ record: null, seq: 0, purposes: [] }) },
    newId: () => `event-${++serial}`,
    now: () => 0,
  });
}

test.each(['track', 'dataLayer', 'attributes', 'jsonLd', 'meta', 'page'] as const)(
  'what %s reports is masked before anything else sees it',
  (reader) => {
    aReport()('search', { search_term: 'to kim@example.com', note: { tel: '010-1234-5678' } }, reader);
    expect(piped[0]?.params).toEqual({ search_term: 'to [email]', note: { tel: '[phone]' } });
  },
);

test('what a second reader adds is masked too', () => {
  const report = aReport();
  report('view_item', { items: [{ item_id: 'P1' }] }, 'dataLayer');
  report('view_item', { items: [{ item_id: 'P1', item_name: 'Gift for kim@example.com' }] }, 'jsonLd');
  expect(passed).toHaveLength(3);
  expect(JSON.stringify(passed)).toContain('Gift for [email]');
  expect(JSON.stringify(passed)).not.toContain('kim@');
});

test('addresses keep the parameters that the shop allows', () => {
  const link = 'https://shop.test/a?ref=x&sid=1&utm_source=y';
  aReport()('link_click', { link }, 'track');
  aReport(['ref'])('link_click', { link }, 'track');
  expect(piped.map(({ params }) => params.link)).toEqual([
    'https://shop.test/a?utm_source=y',
    'https://shop.test/a?ref=x',
  ]);
});
