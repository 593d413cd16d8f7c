import type { StripItem } from '@dangol/widget';
import type { ActionDetail } from '@dangol/widget/rich';
import { describe, expect, it } from 'vitest';
import { askShop } from '../../../packages/widget/src/rich/actions/ask-shop';
import type { RichOptions } from '../../../packages/widget/src/rich/rich-options';
import { aCard } from '../../support/builders';

Object.assign(globalThis, { location: { href: 'https://shop.test/item/1', origin: 'https://shop.test' } });

const item = (id: string, price?: number): StripItem => ({
  id,
  card: { ...aCard({ id }), price: price as number },
  reason: { code: 'popular' },
  score: 1,
});

/** What was told and called, in its order. */
function aShop(options: RichOptions = {}) {
  const log: unknown[] = [];
  const element = new EventTarget() as HTMLElement;
  const tell = (name: string, params: Record<string, unknown>) => log.push([name, params]);
  const goTo = (url: string) => log.push(url);
  return { log, element, deps: { options, element, tell, goTo } };
}

const names = (log: unknown[]) => log.map((entry) => (Array.isArray(entry) ? entry[0] : entry));

describe('a press', () => {
  it('is told first, in the words of GA4, then done by the shop', async () => {
    const shop = aShop({ onAction: (action, { id }) => shop.log.push(`${action} ${id}`) });
    expect(await askShop('cart', [[item('a', 5), 3]], shop.deps)).toBe(true);
    expect(names(shop.log)).toEqual(['add_to_cart', 'cart a']);
    expect(shop.log[0]).toEqual([
      'add_to_cart',
      {
        currency: 'KRW',
        value: 5,
        items: [expect.objectContaining({ item_id: 'a', index: 3, price: 5, quantity: 1 })],
      },
    ]);
  });

  it('has no value where a price is not known', async () => {
    const { log, deps } = aShop();
    await askShop('wish', [[item('a'), 0]], deps);
    expect(log).toEqual([['add_to_wishlist', { items: [expect.objectContaining({ item_id: 'a' })] }]]);
  });

  it.each<[string, RichOptions, boolean]>([
    ['the shop answers false', { onAction: () => false }, false],
    [
      'the shop throws',
      {
        onAction: () => {
          throw new Error('no');
        },
      },
      true,
    ],
    ['the shop rejects', { onAction: () => Promise.reject(new Error('no')) }, true],
  ])('is taken back when %s', async (_, options, fails) => {
    const { log, deps } = aShop(options);
    const done = askShop('cart', [[item('a', 5), 0]], deps);
    if (fails) await expect(done).rejects.toThrow('no');
    else expect(await done).toBeUndefined();
    expect(names(log)).toEqual(['add_to_cart', 'remove_from_cart']);
  });

  it('leads on where the shop says so, and never to an address that runs', async () => {
    const { log, deps } = aShop({ onAction: () => ({ goTo: '/cart' }) });
    await askShop('cart', [[item('a', 5), 0]], deps);
    expect(log.at(-1)).toBe('https://shop.test/cart');
    const bad = aShop({ onAction: () => ({ goTo: 'javascript:alert(1)' }) });
    await askShop('cart', [[item('a', 5), 0]], bad.deps);
    expect(names(bad.log)).toEqual(['add_to_cart']);
  });
});

describe('the event dangol-action', () => {
  it('is heard with the item, and waited for', async () => {
    const { element, deps } = aShop();
    let finish = () => {};
    element.addEventListener('dangol-action', (event) => {
      const { action, id, waitUntil } = (event as CustomEvent<ActionDetail>).detail;
      expect([action, id]).toEqual(['cart', 'a']);
      waitUntil(new Promise<void>((resolve) => (finish = resolve)));
    });
    let isDone: unknown;
    const asked = askShop('cart', [[item('a', 5), 0]], deps).then((done) => (isDone = done));
    await new Promise((resolve) => setTimeout(resolve));
    expect(isDone).toBeUndefined();
    finish();
    expect(await asked).toBe(true);
  });

  it('says by preventDefault() that nothing was done', async () => {
    const { log, element, deps } = aShop();
    element.addEventListener('dangol-action', (event) => event.preventDefault());
    expect(await askShop('wish', [[item('a', 5), 0]], deps)).toBeUndefined();
    expect(names(log)).toEqual(['add_to_wishlist', 'remove_from_wishlist']);
  });
});

it('all pieces in one go are one event and one call', async () => {
  const shop = aShop({ onAddAll: (items) => shop.log.push(items.map(({ id }) => id)) });
  await askShop(
    'cart',
    [
      [item('own', 7), undefined],
      [item('a', 5), 0],
    ],
    shop.deps,
    true,
  );
  expect(shop.log).toEqual([
    [
      'add_to_cart',
      expect.objectContaining({
        value: 12,
        items: [
          expect.objectContaining({ item_id: 'own', index: undefined }),
          expect.objectContaining({ item_id: 'a', index: 0 }),
        ],
      }),
    ],
    ['own', 'a'],
  ]);
});
