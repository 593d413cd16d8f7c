import { FACTS, type Fact, type FactForm } from '@dangol/schema';

/** Any JSON, to be broken. */
// biome-ignore lint/suspicious/noExplicitAny: files are broken at any depth.
export type Json = any;

const toast = { show: { format: 'toast', title: 'Hello' } };

/** A sound campaign with nothing but what it needs. */
export const small = (more: object = {}): Json => ({ id: 'small', when: [{ page: 'any' }], steps: [toast], ...more });

/** A file with one campaign. */
export const fileOf = (...campaigns: unknown[]): Json => ({ format: 'campaign/1', campaigns });

/** A sound file in which every form and nearly every field stands once; draws no warning. */
export const full = (): Json => ({
  $schema: './campaign.schema.json',
  format: 'campaign/1',
  zone: 'Asia/Seoul',
  groups: { overlays: { perSession: 1, perDay: 2 }, offers: { total: 10, coolDown: '2d' } },
  campaigns: [
    {
      id: 'everything',
      name: { ko: '모두', en: 'Everything' },
      enabled: true,
      class: 'ad',
      when: [
        { event: 'view_item', item: 'A-1' },
        { page: ['product', 'cart'], path: '/shop/*' },
        { page: 'any' },
        { exit: true },
        { idle: '30s' },
        { scroll: 50 },
        { active: '2m' },
      ],
      if: {
        all: [
          { fact: 'count', event: 'view_item', item: 'this', within: '14d', gte: 3 },
          {
            any: [
              { fact: 'stage', in: ['visitor', 'cart'] },
              { fact: 'cartLabels', hasAny: ['roi-high'] },
            ],
          },
          { not: { fact: 'inCart', eq: true } },
          { fact: 'priceChange', since: 'wished', lte: -10 },
        ],
      },
      each: 'wished',
      window: { from: '2026-11-01', to: '2026-12-31T23:59', days: ['mon', 'sun'], hours: '09:00-21:00' },
      key: 'item-price',
      limits: {
        perSession: 1,
        perDay: 2,
        total: 5,
        coolDown: '3d',
        group: 'offers',
        stopAfter: ['convert', 'dismiss'],
      },
      priority: 70,
      split: { holdout: 0.1, arms: [{ name: 'plain', share: 0.5, steps: [toast] }] },
      steps: [
        {
          show: {
            format: 'survey',
            title: { ko: '{item.title} 어떠세요?', en: 'How about {item.title}?' },
            body: 'Now {item.price}, with {benefit} until {expires}.',
            items: { kind: 'goes-with', limit: 4 },
            benefit: { kind: 'discount', text: '20 % off', coupon: { issue: true, validFor: '3d' } },
            actions: [
              { label: 'Look', url: '{item.url}' },
              { label: 'Into the cart', do: 'cart' },
            ],
            questions: [
              { id: 'how', kind: 'rating', label: 'How was it?', low: 'bad', high: 'good' },
              { id: 'why', kind: 'choice', label: 'Why?', options: [{ id: 'price', label: 'The price' }] },
              { id: 'else', kind: 'text', label: 'Anything else?' },
            ],
            thanks: {
              title: 'Thank you',
              body: 'A gift for you',
              benefit: { kind: 'gift', text: 'a sample', coupon: { claim: '/claim?g=1', expiresAt: '2026-12-31' } },
            },
          },
          cancelOn: [{ event: 'purchase', same: 'item' }],
        },
        { wait: '3d', cancelOn: [{ event: 'purchase' }] },
        {
          intent: {
            at: 'replenishment',
            shift: '-3d',
            expires: '2d',
            channels: ['kakao', 'email'],
            quiet: 'defer',
            cancelOn: [{ event: 'purchase', same: 'item' }],
            recheck: ['in-stock', 'consent'],
            message: { title: '{item.title}', body: { ko: '다시 살 때예요' }, url: 'https://shop.example/again' },
          },
        },
        { show: { format: 'inline', place: 'after:#detail', title: 'These', items: { ids: ['A', 'B'] } } },
        { show: { format: 'banner', title: 'This', items: { item: 'this' } } },
      ],
      goal: { event: 'purchase', same: 'item', within: '7d' },
    },
  ],
});

const VALUES = { number: 1, text: 'word', flag: true, list: 'word' };
const SUBJECTS: Record<string, unknown> = { within: '7d', lasts: '14d', since: 'viewed', keyword: 'soap' };

/** A sound test of each fact, with all that it takes and all the operators of its type. */
export const testOfFact = (fact: Fact): Json => {
  const { type, takes = [], values } = FACTS[fact] as FactForm;
  const one = values?.[0] ?? VALUES[type];
  const taken = takes.map((name) => name.replace('!', '')).slice(0, fact === 'bias' ? 1 : undefined);
  return {
    fact,
    ...Object.fromEntries(taken.map((name) => [name, SUBJECTS[name] ?? 'some'])),
    ...(type === 'list' ? { has: one, hasAny: [one] } : { eq: one, ne: one }),
    ...(/number|text/.test(type) && { in: [one] }),
    ...(type === 'number' && { lt: 2, lte: 2, gt: 0, gte: 0 }),
  };
};

/** Every fact, in campaigns of ten each. */
export const allFacts = (): Json[] => {
  const facts = Object.keys(FACTS) as Fact[];
  return facts.map((fact) => small({ id: `fact-${fact.toLowerCase()}`, if: testOfFact(fact) }));
};
