const show = (format: string) => ({ show: { format, title: { ko: '안녕하세요', en: 'Hello' } } });
const atHome = { all: [{ fact: 'language', in: ['ko', 'en'] }, { not: { fact: 'pageType', eq: 'checkout' } }] };

/** What a playbook has: each of these once in ten campaigns. Three of them go through a whole list of the profile. */
const KINDS = [
  { if: { fact: 'count', event: 'view_item', item: 'this', within: '14d', gte: 3 }, key: 'item' },
  {
    if: {
      all: [
        { fact: 'topCategory', eq: 'Category 3' },
        { fact: 'bias', category: 'Category 3', gte: 0.4 },
      ],
    },
  },
  {
    each: 'viewed',
    if: {
      all: [
        { fact: 'priceChange', lte: -20 },
        { fact: 'inCart', eq: false },
      ],
    },
    key: 'item-price',
  },
  {
    each: 'wished',
    if: {
      any: [
        { fact: 'priceChange', since: 'wished', lte: -60 },
        { fact: 'backInStock', eq: true },
      ],
    },
    key: 'item',
  },
  {
    if: {
      all: [
        { fact: 'cartIdleMinutes', gte: 60 },
        { fact: 'cartValue', gte: 50_000 },
        { fact: 'cartLabels', has: 'roi-a' },
      ],
    },
    key: 'cart',
  },
  {
    each: 'bought',
    if: {
      all: [
        { fact: 'dueInDays', lte: -900 },
        { fact: 'availability', eq: 'in_stock' },
      ],
    },
    key: 'order-line',
  },
  {
    if: {
      all: [
        { fact: 'signedUp', eq: true },
        { fact: 'orders', eq: 0 },
      ],
    },
    key: 'signup',
  },
  {
    if: {
      all: [
        { fact: 'trial', lasts: '14d', eq: 'ended' },
        { fact: 'trialEndedDays', lasts: '14d', gte: 3 },
      ],
    },
    key: 'order',
  },
  {
    if: { all: [{ fact: 'count', event: 'view_item', category: 'Category 3', within: '30d', gte: 40 }, atHome] },
    key: 'week',
  },
  {
    if: {
      all: [
        { fact: 'recencyBand', gte: 4 },
        { fact: 'monetaryBand', gte: 4 },
        { fact: 'count', event: 'search', keyword: 'term 3', gte: 9 },
      ],
    },
  },
];

/** 200 campaigns, all of which wait for the same event and get as far as their conditions. */
export function manyCampaigns(count = 200): object {
  const campaigns = Array.from({ length: count }, (_, n) => ({
    id: `campaign-${n}`,
    when: [{ event: 'view_item' }],
    priority: n % 100,
    window: { from: '2026-01-01', hours: '00:00-24:00' },
    limits: { perDay: 1, coolDown: '1d' },
    split: { holdout: 0.1 },
    ...KINDS[n % KINDS.length],
    steps: [show(['toast', 'banner', 'inline', 'dialog'][n % 4]!), { wait: '3d' }, show('toast')],
    goal: { event: 'purchase', within: '7d' },
  }));
  return { format: 'campaign/1', campaigns };
}
