import { describe, expect, test } from 'vitest';
import { maskParams } from '../../../packages/sdk/src/capture/mask-params';
import fc from '../../support/property';

describe('the params of an event', () => {
  test('are masked in every text, at any level, and stay as they are elsewhere', () => {
    const items = [
      {
        item_id: '01012345678',
        item_name: 'Shirt for kim@example.com',
        price: 1012345678,
        tags: ['010-1234-5678', 'linen'],
      },
      { item_id: 'P2', item_name: 'Jeans', in_stock: true, discount: null },
    ];
    const params = { search_term: '900101-1234567', value: 39_000, items };
    const before = structuredClone(params);
    const masked = maskParams(params);
    expect(masked).toEqual({
      search_term: '[rrn]',
      value: 39_000,
      items: [{ ...items[0], item_name: 'Shirt for [email]', tags: ['[phone]', 'linen'] }, items[1]],
    });
    expect(params).toEqual(before);
    expect((masked.items as unknown[])[1]).toBe(items[1]);
  });

  test('that hold nothing personal are not copied', () => {
    const params = {
      currency: 'KRW',
      value: 1,
      nothing: undefined,
      items: [{ item_id: 'P1', item_category: 'Shirts' }],
    };
    expect(maskParams(params)).toBe(params);
  });

  test.each([
    'item_id',
    'item_list_id',
    'item_group_id',
    'item_variant',
    'product_id',
    'variant_id',
    'transaction_id',
    'promotion_id',
    'render_id',
    'record_id',
    'sku',
  ])('keep what names a thing: %s', (name) => {
    for (const code of ['01012345678', '9001011234567', '4111111111111111', 'a@b.co', 'https://shop.test/1?x=2#3']) {
      expect(maskParams({ [name]: code, items: [{ [name]: code }] })).toEqual({
        [name]: code,
        items: [{ [name]: code }],
      });
    }
  });

  test.each(['user_id', 'member_id', 'customer_id', 'login_id', 'id', 'email', 'phone', 'coupon', 'method'])(
    'are masked in %s, whatever its name says',
    (name) => {
      expect(maskParams({ [name]: 'kim@example.com' })).toEqual({ [name]: '[email]' });
      expect(maskParams({ [name]: '01012345678' })).toEqual({ [name]: '[phone]' });
    },
  );

  test('keep of an address the path and the allow-listed parameters', () => {
    const href = 'https://kim:pw@shop.test/a/kim@example.com?sid=1&q=coat&utm_source=mail#top';
    const scrubbed = 'https://shop.test/a/*?utm_source=mail';
    const params = { page_location: href, page_referrer: href, link: href, list: [href] };
    expect(maskParams(params)).toEqual({
      page_location: scrubbed,
      page_referrer: scrubbed,
      link: scrubbed,
      list: [scrubbed],
    });
    expect(maskParams({ link: href }, ['q'])).toEqual({ link: 'https://shop.test/a/*?q=coat' });
  });

  test("keep of an item's address what names the item", () => {
    const item = {
      item_url: 'https://shop.test/detail.html?product_no=45&utm_source=x&session=1&to=010-1234-5678#reviews',
      item_image: 'https://cdn.test/coat@2x.jpg?v=3',
    };
    expect(maskParams({ items: [item] })).toEqual({
      items: [
        { item_url: 'https://shop.test/detail.html?product_no=45', item_image: 'https://cdn.test/coat@2x.jpg?v=3' },
      ],
    });
    const relative = { items: [{ item_url: '/detail.html?product_no=45', item_image: '/coat.jpg' }] };
    expect(maskParams(relative)).toBe(relative);
    expect(maskParams({ items: [{ item_url: '/u/kim%40example.com' }] })).toEqual({
      items: [{ item_url: '/u/[email]' }],
    });
  });

  test('lose what lies too deep to look at', () => {
    const nest = (depth: number): unknown => (depth ? { inner: nest(depth - 1) } : 'kim@example.com');
    expect(JSON.stringify(maskParams({ nest: nest(4) }))).toContain('[email]');
    expect(JSON.stringify(maskParams({ nest: nest(50) }))).not.toContain('kim');
    expect(() => maskParams({ nest: nest(5000) })).not.toThrow();
  });

  test('may hold anything; what comes out has no personal data, and is the same when it comes again', () => {
    const plain = fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('__proto__', 'items', 'toString')),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(plain, fc.string(), (params, name) => {
        const masked = maskParams({ ...params, [`x${name}`]: `tel 010-1234-5678 ${name}` });
        expect(JSON.stringify(masked)).not.toContain('010-1234-5678');
        expect(maskParams(masked)).toEqual(masked);
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
    );
    for (const odd of [{ a: () => 1 }, { a: Symbol('x') }, { a: NaN }, { a: new Date(0) }, { a: 10n }]) {
      expect(() => maskParams(odd)).not.toThrow();
    }
  });
});
