import { type RecommendRequest, recommend } from '@dangol/recommender';
import { checkRules, createRules, type Rule, type Where } from '@dangol/recommender/rules';
import type { Card } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { aCard, aList, aProfile, aRecord, aSeenItem, NOON_AT } from '../../support/builders';
import fc from '../../support/property';
import { request } from './arbitrary-request';

const LISTED = ['shirt-2', 'shirt-3', 'cap-1', 'cap-2', 'bag-1'];

function shown(
  rules: unknown,
  where: Partial<Where> = {},
  more: Partial<RecommendRequest> = {},
  facts: Partial<Card>[] = [],
) {
  const snapshot = where.snapshot ?? null;
  const kind = where.kind ?? 'similar-buyers';
  const { ruling } = createRules(rules);
  const { items, step } = recommend({
    kind,
    item: 'shirt-1',
    limit: 5,
    snapshot,
    records: new Map([['shirt-1', aRecord({ lists: { similarBuyers: aList(...LISTED) } })]]),
    cards: new Map(
      ['shirt-1', 'pin-1', 'pin-2', ...LISTED].map((id) => [
        id,
        aCard({ id, brand: id.startsWith('cap') ? 'Han' : 'Bi', ...facts.find((fact) => fact.id === id) }),
      ]),
    ),
    now: NOON_AT,
    ruling: ruling({ kind, now: NOON_AT, ...where, snapshot }),
    ...more,
  });
  return { ids: items.map(({ id }) => id), items, step };
}
const ids = (...args: Parameters<typeof shown>) => shown(...args).ids;
const rule = (action: Rule['action'], items: Rule['items'], more: Partial<Rule> = {}): Rule => ({
  action,
  items,
  ...more,
});

describe('a rule', () => {
  test('excludes, and shows only', () => {
    expect(ids([rule('exclude', { brands: ['Han'] })])).toEqual(['shirt-2', 'shirt-3', 'bag-1']);
    expect(ids([rule('only', { brands: ['Han'] })])).toEqual(['cap-1', 'cap-2']);
    expect(ids([rule('only', { brands: ['Han'] }), rule('only', { ids: ['cap-2', 'bag-1'] })])).toEqual(['cap-2']);
  });

  test('boosts and buries within a step, twice or half as much by default', () => {
    expect(ids([rule('boost', { ids: ['bag-1'] })])[0]).toBe('bag-1');
    expect(ids([rule('bury', { ids: ['shirt-2'] })]).at(-1)).toBe('shirt-2');
    expect(ids([rule('boost', { ids: ['bag-1'] }, { by: 1.01 })])[0]).toBe('shirt-2');
  });

  test('pins in its order, from the top or from a place, and the rest closes up', () => {
    const { ids: pinned, items, step } = shown([rule('pin', { ids: ['pin-2', 'pin-1'] })]);
    expect(pinned).toEqual(['pin-2', 'pin-1', 'shirt-2', 'shirt-3', 'cap-1']);
    expect(items[0]?.reason).toEqual({ code: 'pinned' });
    expect(step).toBe('similar-buyers');
    expect(ids([rule('pin', { ids: ['pin-2', 'pin-1'] }, { at: 3 })])).toEqual([
      'shirt-2',
      'shirt-3',
      'pin-2',
      'pin-1',
      'cap-1',
    ]);
    expect(ids([rule('pin', { ids: ['cap-2'] })])).toEqual(['cap-2', 'shirt-2', 'shirt-3', 'cap-1', 'bag-1']);
  });

  test('that pins alone fills a strip, and says so', () => {
    expect(shown([rule('pin', { ids: ['pin-1'] })], {}, { records: new Map() }).step).toBe('pinned');
  });

  test.each([
    ['the page’s item', ['shirt-1'], {}],
    ['what is excluded by the page', ['pin-1'], { exclude: ['pin-1'] }],
    ['what has no card', ['nowhere'], {}],
    ['what is in the cart', ['pin-1'], { snapshot: aProfile({ cart: [{ id: 'pin-1', quantity: 1, at: NOON_AT }] }) }],
    [
      'what is sold out',
      ['pin-1'],
      { cards: new Map([['pin-1', aCard({ id: 'pin-1', availability: 'out_of_stock' })]]) },
    ],
    ['an id that no item can have', [' pin'], { cards: new Map([[' pin', aCard({ id: ' pin' })]]) }],
  ])('does not pin %s', (_, pinned, more) => {
    expect(ids([rule('pin', { ids: pinned })], {}, more)).not.toContain(pinned[0]);
  });

  test('does not pin past another that excludes', () => {
    const rules = [rule('pin', { ids: ['pin-1'] }), rule('exclude', { ids: ['pin-1'] })];
    expect(ids(rules)).not.toContain('pin-1');
    expect(ids([rule('pin', { ids: ['pin-1'] }), rule('only', { brands: ['Han'] })])).toEqual(['cap-1', 'cap-2']);
  });
});

describe('the items of a rule', () => {
  const facts: Partial<Card>[] = [
    { id: 'shirt-1', price: 40_000 },
    { id: 'shirt-2', price: 70_000, rating: 4.5, group: 'g' },
    { id: 'shirt-3', price: 50_000, availability: 'preorder' },
    { id: 'cap-1', price: undefined, rating: 3 },
    { id: 'cap-2', price: 10_000, currency: 'USD' },
    { id: 'bag-1', price: 20_000 },
  ];
  test.each([
    [{ price: { max: 50_000 } }, ['shirt-3', 'cap-2', 'bag-1']],
    [{ price: { min: 10_000, max: 50_000, currency: 'KRW' } }, ['shirt-3', 'bag-1']],
    [{ priceOfItem: { max: 1.5 } }, ['shirt-3', 'bag-1']],
    [{ same: ['category'] }, ['shirt-2', 'shirt-3']],
    [{ same: ['brand'] }, ['shirt-2', 'shirt-3', 'bag-1']],
    [{ inStock: true }, ['shirt-2', 'cap-1', 'cap-2', 'bag-1']],
    [{ inStock: false }, ['shirt-3']],
    [{ rating: { min: 4 } }, ['shirt-2']],
    [{ groups: ['g'] }, ['shirt-2']],
    [{ categories: ['Cap'], rating: { max: 3 } }, ['cap-1']],
  ] as [Rule['items'], string[]][])('%j', (items, expected) => {
    expect(ids([rule('only', items)], {}, {}, facts)).toEqual(expected);
  });

  test('are left alone where the page’s item is needed and there is none', () => {
    const all = ids([], {}, { item: undefined, kind: 'popular' });
    expect(ids([rule('only', { same: ['brand'] })], {}, { item: undefined, kind: 'popular' })).toEqual(all);
    expect(
      ids([rule('only', { priceOfItem: { max: 2 } })], {}, {}, [{ id: 'shirt-1', price: undefined }]),
    ).toHaveLength(5);
  });
});

describe('a rule holds', () => {
  const gone = (more: Partial<Rule>, where: Partial<Where>) =>
    ids([rule('exclude', { brands: ['Han'] }, more)], where).length === 3;

  test('in the strips it names', () => {
    expect(gone({ kinds: ['similar-buyers'] }, {})).toBe(true);
    expect(gone({ kinds: ['for-you', 'popular'] }, {})).toBe(false);
  });

  test.each([
    ['/sale/*', 'https://shop.example/sale/shoes?color=1#top', true],
    ['/sale/*', 'https://shop.example/sales', false],
    ['/sale', 'https://shop.example/sale?x=1', true],
    ['*/item-*.html', 'https://shop.example/a/b/item-9.html', true],
    ['/list?cate=24*', 'https://shop.example/list?cate=24&page=2', true],
    ['/list?cate=24*', 'https://shop.example/list?cate=25', false],
    ['/기획전/*', 'https://shop.example/%EA%B8%B0%ED%9A%8D%EC%A0%84/1', true],
    ['/a*a', 'https://shop.example/a', false],
    ['/*', undefined, true],
    ['/*', 'https://shop.example/%', false],
  ])('on pages like %s: %s', (pattern, page, expected) => {
    expect(gone({ pages: ['/never', pattern] }, { page })).toBe(expected);
  });

  test('for visitors with a liking, and for nobody without consent', () => {
    const category = [{ value: 'Cap', score: 3, at: NOON_AT, count: 3 }];
    const snapshot = aProfile({ affinities: { category, brand: [], keyword: [] } });
    expect(gone({ visitor: { likesCategories: ['Bag', 'Cap'] } }, { snapshot })).toBe(true);
    expect(gone({ visitor: { likesBrands: ['Cap'] } }, { snapshot })).toBe(false);
    expect(gone({ visitor: { likesCategories: ['Cap'] } }, { snapshot: null })).toBe(false);
  });

  test('for visitors who have come so far', () => {
    const line = { id: 'old-1', quantity: 1, at: NOON_AT };
    const order = (id: string) => ({ id, at: 0, lines: [line] });
    const stages = [
      ['unknown', null],
      ['unknown', aProfile()],
      ['visitor', aProfile({ items: [aSeenItem({ id: 'old-1' })] })],
      ['cart', aProfile({ cart: [line] })],
      ['buyer', aProfile({ orders: [order('1')] })],
      ['repeat', aProfile({ orders: [order('1'), order('2')] })],
    ] as const;
    for (const [stage, snapshot] of stages) {
      expect(gone({ visitor: { stages: [stage] } }, { snapshot })).toBe(true);
      expect(gone({ visitor: { stages: [stage === 'cart' ? 'buyer' : 'cart'] } }, { snapshot })).toBe(false);
    }
  });

  test('for visitors of whom the shop may know what it asks', () => {
    const visitor = { demographics: { age: ['20s', '30s'], gender: ['f'] } };
    expect(gone({ visitor }, { demographics: { age: '30s', gender: 'f' } })).toBe(true);
    expect(gone({ visitor }, { demographics: { age: '30s' } })).toBe(false);
    expect(gone({ visitor }, {})).toBe(false);
    expect(gone({ visitor: { demographics: { toString: ['x'] } } }, { demographics: {} })).toBe(false);
  });
});

describe('a malformed rule', () => {
  const good = rule('exclude', { brands: ['Han'] });

  test.each([
    ['rules', { action: 'pin' }, 'a list of rules'],
    ['rules[0].action', [{ ...good, action: 'hide' }], 'one of pin, boost, bury, exclude, only, got "hide"'],
    ['rules[0].items', [{ action: 'boost' }], 'a value, got nothing'],
    [
      'rules[0].items',
      [{ action: 'exclude', items: {} }],
      'a condition, got {}; without one the rule is about everything',
    ],
    [
      'rules[1].items.price.max',
      [good, rule('only', { price: { max: '50,000' as never } })],
      'a number from 0, got "50,000"; write 50000',
    ],
    [
      'rules[0].items.brands',
      [rule('only', { brands: 'Han' as never })],
      'a list of texts, one or more, got "Han"; write ["Han"]',
    ],
    ['rules[0].items.price', [rule('only', { price: { min: 9, max: 3 } })], 'min to be at most max'],
    [
      'rules[0].items.colour',
      [rule('only', { colour: ['red'] } as never)],
      'one of the fields ids, groups, categories',
    ],
    ['rules[0].items', [rule('pin', { brands: ['Han'] })], 'ids alone, since a pin names its items'],
    ['rules[0].kinds[0]', [{ ...good, kinds: ['similar'] }], 'one of similar-buyers, goes-with'],
    ['rules[0].pages[0]', [{ ...good, pages: ['sale'] }], 'a path that begins with / or *, got "sale"'],
    ['rules[0].by', [{ ...good, by: 2 }], 'no factor, which only boost and bury have'],
    ['rules[0].by', [rule('bury', { ids: ['a'] }, { by: 3 })], 'a factor up to 1 (for more, the action is boost)'],
    ['rules[0].at', [{ ...good, at: 2 }], 'no place, which only a pin has'],
    ['rules[0]', ['exclude Han'], 'an object'],
    [
      'rules[0].visitor.stages[0]',
      [{ ...good, visitor: { stages: ['vip'] } }],
      'one of unknown, visitor, cart, buyer, repeat',
    ],
  ])('is told by path, value and remedy: %s', (path, rules, expected) => {
    const [message] = checkRules(rules);
    expect(message).toMatch(new RegExp(`^${path.replace(/[[\].]/g, '\\$&')}: expected `));
    expect(message).toContain(expected);
  });

  test('is left out and counted, the others hold', () => {
    const rules = [good, null, { ...good, action: 'exec' }, rule('only', { colour: ['red'] } as never)];
    expect(createRules(rules).dropped).toBe(3);
    expect(ids(rules)).toEqual(['shirt-2', 'shirt-3', 'bag-1']);
    expect(checkRules([good])).toEqual([]);
  });

  test.each([
    ['text that cannot be', { ...good, pages: [{ toString: 1 }] }],
    ['numbers beyond JSON', rule('only', { price: { min: 1n as never } })],
    ['a value within itself', { ...good, kinds: [globalThis] }],
    ['a symbol', { ...good, pages: [Symbol('page')] }],
  ])('is left out though it can hardly be told: %s', (_, hostile) => {
    expect(createRules([hostile, good]).dropped).toBe(1);
    expect(checkRules([hostile])).toEqual([expect.stringContaining('expected')]);
  });

  test('never throws, whatever it is, nor does a card', () => {
    fc.assert(
      fc.property(fc.anything(), fc.dictionary(fc.string(), fc.anything()), (rules, card) => {
        const { ruling } = createRules(rules);
        const made = ruling({ kind: 'popular', page: '/', snapshot: null, now: 0 });
        expect(made.weigh(card as never, undefined)).toBeGreaterThanOrEqual(0);
        expect(
          createRules([
            { ...good, items: rules },
            { ...good, visitor: card },
          ]).dropped,
        ).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});

const someIds = fc.subarray(['a', 'b', 'c', 'd', 'e', '__proto__', ' umbrella', 'a '], { minLength: 1 });
const range = fc.constantFrom({ max: 30_000 }, { min: 1000 }, { min: 900, max: 39_000 });
const someItems = fc
  .record(
    {
      ids: someIds,
      categories: fc.constant(['Shirt']),
      brands: fc.constant(['Han']),
      inStock: fc.boolean(),
      price: range,
      priceOfItem: fc.constant({ max: 1.5 }),
      same: fc.constant<['brand']>(['brand']),
      rating: fc.constant({ min: 4 }),
    },
    { requiredKeys: [] },
  )
  .filter((items) => Object.keys(items).length > 0);
const arbitraryRule = fc.oneof(
  fc.record({ action: fc.constant('pin'), items: fc.record({ ids: someIds }), at: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ action: fc.constantFrom('boost', 'bury', 'exclude', 'only'), items: someItems }),
);

test('whatever the rules, nothing is shown that must not be, nothing twice, and what they exclude is not', () => {
  let pins = 0;
  fc.assert(
    fc.property(request, fc.array(arbitraryRule, { maxLength: 4 }), (generated, rules) => {
      const base = generated as unknown as RecommendRequest;
      const { ruling, dropped } = createRules(rules);
      expect(dropped).toBe(0);
      const asked = { ...base, ruling: ruling({ kind: base.kind, snapshot: base.snapshot, now: base.now }) };
      const { items } = recommend(asked);
      const barred = new Set<unknown>([base.item?.trim(), ...(base.exclude ?? [])]);
      for (const { id } of [...(base.snapshot?.cart ?? []), ...(base.snapshot?.dismissed ?? [])]) barred.add(id);
      if (!/^(buy-again|next-basket)$/.test(base.kind)) {
        for (const { at, lines } of base.snapshot?.orders ?? []) {
          if (base.now - at <= 60 * 86_400_000) for (const { id } of lines) barred.add(id);
        }
      }
      const excluded = rules.flatMap(({ action, items: which }) =>
        action === 'exclude' && Object.keys(which).join() === 'ids' ? (which.ids ?? []) : [],
      );
      for (const { id, card, score, reason } of items) {
        expect(barred.has(id)).toBe(false);
        expect(excluded).not.toContain(id);
        expect(card.availability).not.toBe('out_of_stock');
        expect(id).toBe(id.trim());
        expect(Number.isFinite(score) && score > 0).toBe(true);
        if (reason.code === 'pinned') pins += 1;
      }
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      expect(items.length).toBeLessThanOrEqual(base.limit);
      expect(recommend(asked)).toEqual({ items, step: recommend(asked).step });
    }),
    { numRuns: 500 },
  );
  expect(pins).toBeGreaterThan(50);
});
