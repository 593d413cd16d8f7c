import type { CampaignRecord, CampaignState, Situation, Verdict } from '@dangol/campaigns';
import type { Campaign } from '@dangol/schema';

/** A campaign with a message, in order but for what the test says. */
export const aCampaign = (given: Partial<Campaign> = {}): Campaign => ({
  id: 'seen-thrice',
  name: { ko: '세 번 본 상품', en: 'Seen three times' },
  when: [{ event: 'view_item' }],
  if: {
    all: [
      { fact: 'count', event: 'view_item', item: 'this', within: '14d', gte: 3 },
      { fact: 'orders', eq: 0 },
    ],
  },
  key: 'item',
  limits: { perDay: 1, total: 3, coolDown: '3d' },
  steps: [{ show: { format: 'toast', title: { ko: '또 오셨네요', en: 'Back again' } } }],
  ...given,
});

/** What came of judging it. */
export const aVerdict = (given: Partial<Verdict> = {}, campaign: Partial<Campaign> = {}): Verdict => ({
  campaign: aCampaign(campaign),
  answer: 'no',
  ...given,
});

/** Sunday 22 November 2026, 16:00 in Seoul. */
export const NOW = Date.UTC(2026, 10, 22, 7, 0);

/** A visitor on a product page, with nothing remembered. */
export const aSituation = (given: Partial<Situation> = {}): Situation => ({
  now: NOW,
  local: (at) => {
    const seoul = new Date(at + 9 * 3_600_000);
    return {
      date: seoul.toISOString().slice(0, 10),
      week: '2026-W47',
      weekday: (seoul.getUTCDay() + 6) % 7,
      minutes: seoul.getUTCHours() * 60 + seoul.getUTCMinutes(),
    };
  },
  snapshot: null,
  isLinked: false,
  page: { address: '/product/1', language: 'ko' },
  device: 'desktop',
  session: 's1',
  seed: 'seed',
  items: new Map(),
  ...given,
});

/** What is remembered of one campaign: shown once today, in this visit. */
export const aRecord = (given: Partial<CampaignRecord> = {}): CampaignRecord => ({
  id: 'seen-thrice',
  total: 1,
  lastAt: NOW - 3_600_000,
  day: '2026-11-22',
  today: 1,
  session: 's1',
  inSession: 1,
  occurrences: [],
  past: [],
  ...given,
});

/** What is remembered on the device. */
export const aState = (...campaigns: CampaignRecord[]): CampaignState => ({
  format: 'dangol-campaigns/1',
  at: NOW,
  campaigns,
  groups: [],
});
