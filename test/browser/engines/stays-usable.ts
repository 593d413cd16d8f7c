import { expect } from 'vitest';
import type { EngineInTest } from '../../support/engines/in-each-engine';
import type { Shop } from './open-shop';
import { visit } from './visit';

/** What a page is refused when it wants to store something. */
export type Refusal = 'nothing' | 'localStorage' | 'localStorage and IndexedDB';

/**
 * A visitor's way through a page under `eu` with strips: asked, allows, puts something into the cart, withdraws, allows again.
 * All of it has to work for the page, whatever is refused, and the page must not notice.
 */
export async function staysUsable(engine: EngineInTest, shop: Shop, address: string, refused: Refusal): Promise<void> {
  const tab = await visit(engine, address);
  expect(await tab.evaluate(refusedHere)).toBe(refused);
  await expect.poll(tab.cards).toBeGreaterThan(3);
  await tab.search('waits');
  await tab.flush();
  expect(shop.deliveries()).toEqual([]);

  await tab.allow({ personalization: true, analytics: true });
  await tab.addToCart('shirt-2');
  await tab.flush();
  await shop.search('waits');
  await shop.until((all) => all.some(({ name }) => name === 'add_to_cart'));
  expect(await tab.cart()).toEqual(['shirt-2']);

  await tab.withdraw();
  await tab.search('withdrawn');
  await tab.flush();
  await expect.poll(tab.cart).toEqual([]);
  await tab.allow({ analytics: true });
  await tab.search('allowed again');
  await tab.flush();
  await shop.search('allowed again');
  expect(shop.searches()).toEqual(['waits', 'allowed again']);
  expect(await tab.complaints()).toEqual([]);
  await tab.close();
}

/** Runs in the page. */
async function refusedHere(): Promise<Refusal> {
  const isRefused = (attempt: () => unknown) =>
    Promise.resolve()
      .then(attempt)
      .then(
        () => false,
        () => true,
      );
  const openOne = () =>
    new Promise((done, failed) => {
      const request = indexedDB.open('probe');
      request.onerror = failed;
      request.onsuccess = () => {
        request.result.close();
        indexedDB.deleteDatabase('probe').onsuccess = done;
      };
    });
  if (!(await isRefused(() => localStorage.getItem('probe')))) return 'nothing';
  return (await isRefused(openOne)) ? 'localStorage and IndexedDB' : 'localStorage';
}
