import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONSENT, openShop, problemsOf } from './rich-page';

let stage: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  stage = await openShop();
});
afterAll(() => stage.close());

const BODY = '<dangol-recs kind="similar-buyers" item="shirt" actions="cart wish dismiss why"></dangol-recs>';

/** A shop with a cart of its own that it pushes to its data layer, as GA4 wants it; the third tee is sold out behind everybody's back. */
const SHOP = `${CONSENT}
window.calls = [];
dangol('strips', {
  needsChoice: ({ id }) => id === 'tee-5',
  onAction: async (action, { id, card }, element) => {
    calls.push([action, id, element.localName]);
    await new Promise((resolve) => { window.answer = resolve; });
    if (id === 'tee-2') throw new Error('sold out');
    const event = { cart: 'add_to_cart', wish: 'add_to_wishlist', unwish: 'remove_from_wishlist' }[action];
    dataLayer.push({ event, ecommerce: { currency: 'KRW', value: card.price, items: [{ item_id: id, price: card.price }] } });
  },
});`;

const calls = (page: Page) => page.evaluate(() => (window as unknown as { calls: unknown[] }).calls);
const answer = (page: Page) => page.evaluate(() => (window as unknown as { answer(): void }).answer());
const status = (page: Page) => page.locator('dangol-recs [role=status]');
const named = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement;
    return active?.getAttribute('aria-label') ?? active?.textContent;
  });

describe('card actions', () => {
  it('do what the shop does, are told once, and say how it went', async () => {
    stage.shop.reset();
    const page = await stage.open({ body: BODY, before: SHOP });
    const add = named(page, 'Add Cotton tee 0 to the cart');
    await add.waitFor();
    expect(await status(page).count()).toBe(0);

    await add.click();
    const busy = named(page, 'Adding Cotton tee 0 to the cart');
    await busy.waitFor();
    expect(await busy.getAttribute('aria-busy')).toBe('true');
    await busy.click();
    await answer(page);
    await named(page, 'Cotton tee 0 is in the cart: add one more').waitFor();
    await expect.poll(() => status(page).textContent()).toBe('Cotton tee 0 was added to the cart');
    // The second press fell into the first.
    expect(await calls(page)).toEqual([['cart', 'tee-0', 'dangol-recs']]);

    const heart = named(page, 'Add Cotton tee 1 to the wish list');
    await heart.click();
    await answer(page);
    await page.locator('dangol-recs button[aria-pressed=true]').waitFor();
    await expect.poll(() => status(page).textContent()).toBe('Cotton tee 1 is on the wish list');
    await heart.click();
    await answer(page);
    await expect.poll(() => heart.getAttribute('aria-pressed')).toBe('false');

    await named(page, 'Add Cotton tee 2 to the cart').click();
    await answer(page);
    await named(page, 'Cotton tee 2: that did not work, try again').waitFor();
    await expect.poll(() => status(page).textContent()).toBe('Cotton tee 2: that did not work');

    // A size is to be chosen first, and what is sold out cannot be added.
    expect(await page.getByRole('link', { name: 'Choose options: Cotton tee 5' }).getAttribute('href')).toMatch(
      /tee-5$/,
    );
    expect(await named(page, 'Add Cotton tee 3 to the cart').count()).toBe(0);

    await page.evaluate("dangol('flush')");
    const events = await stage.shop.until((all) => all.some(({ name }) => name === 'remove_from_cart'));
    const told = events
      .filter(({ name }) => /cart|wish/.test(name))
      .map(({ name, data }) => [
        name,
        (data.params as { items: { item_id: string }[] }).items.map(({ item_id }) => item_id).join(),
      ]);
    expect(told).toEqual([
      ['add_to_cart', 'tee-0'],
      ['add_to_wishlist', 'tee-1'],
      ['remove_from_wishlist', 'tee-1'],
      ['add_to_cart', 'tee-2'],
      ['remove_from_cart', 'tee-2'],
    ]);
    expect(events.find(({ name }) => name === 'add_to_cart')?.data.params).toMatchObject({
      currency: 'KRW',
      value: 19_000,
      item_list_id: 'dangol_similar-buyers',
    });
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('leave out what is not for this visitor, for good, and hand the focus on', async () => {
    const page = await stage.open({ body: BODY, before: SHOP });
    await named(page, 'Not for me: Cotton tee 1').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page).textContent()).toBe('Cotton tee 1 is not shown any more');
    await expect.poll(() => focused(page)).toMatch(/^Cotton tee 2/);
    expect(await page.getByRole('link', { name: 'Cotton tee 1' }).count()).toBe(0);
    await page.waitForFunction(
      () =>
        new Promise((resolve) =>
          (window as unknown as { dangol: (name: string, callback: (api: never) => void) => void }).dangol(
            'ready',
            ({ client }: { client: { profile: { export(): Promise<unknown> } } }) =>
              client.profile
                .export()
                .then((all) => resolve(JSON.stringify(all).includes('"dismissed":[{"id":"tee-1"'))),
          ),
        ),
    );
    await page.reload();
    await named(page, 'Not for me: Cotton tee 2').waitFor();
    expect(await page.getByRole('link', { name: 'Cotton tee 1' }).count()).toBe(0);
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('say why an item is there, over the card, and where that comes from', async () => {
    const before = `${CONSENT}dangol('track', 'view_item', { items: [{ item_id: 'jeans', item_name: 'Straight denim jeans' }] });`;
    const body =
      '<dangol-recs kind="for-you" actions="why" limit="4"></dangol-recs><dangol-privacy dialog></dangol-privacy>';
    const page = await stage.open({ body, before });
    const why = page.getByRole('button', { name: /^Why this/ }).first();
    await why.waitFor();
    const height = () => page.locator('dangol-recs').evaluate((strip) => strip.getBoundingClientRect().height);
    const closed = await height();
    await why.click();
    await expect.poll(() => why.getAttribute('aria-expanded')).toBe('true');
    const panel = page.locator('dangol-recs [part=why]');
    expect(await panel.getAttribute('id')).toBe(await why.getAttribute('aria-controls'));
    expect(await panel.textContent()).toMatch(
      /^(Because you|Based on what) .*From what this shop remembers on this device/,
    );
    expect(await height()).toBe(closed);
    await page.keyboard.press('Escape');
    await expect.poll(() => panel.count()).toBe(0);
    await expect.poll(() => focused(page)).toMatch(/^Why this/);
    // It closes when the focus goes on, since it lies over what is there.
    await page.keyboard.press('Enter');
    await panel.waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('See what it knows');
    await page.keyboard.press('Tab');
    await expect.poll(() => panel.count()).toBe(0);
    await why.click();
    await page.getByRole('link', { name: 'See what it knows' }).click();
    await page.getByRole('dialog').waitFor();
    expect(problemsOf(page)).toEqual([]);
    await page.context().close();
  });
});

it('a list of what was viewed is emptied as a whole, and says so', async () => {
  const views = Array.from(
    { length: 8 },
    (_, n) => `dangol('track', 'view_item', { items: [{ item_id: 'tee-${n}', item_name: 'Cotton tee ${n}' }] });`,
  );
  const body = '<dangol-recs kind="recently-viewed" limit="3" clear></dangol-recs>';
  const page = await stage.open({ body, before: CONSENT + views.join('') });
  const clear = named(page, 'Clear: Recently viewed');
  await clear.waitFor();
  const height = () => page.locator('dangol-recs').evaluate((strip) => strip.getBoundingClientRect().height);
  const before = await height();
  await clear.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('The list was cleared');
  expect(await height()).toBe(before);
  expect(await clear.count()).toBe(0);
  await page.waitForFunction(
    () =>
      new Promise((resolve) =>
        (window as unknown as { dangol: (name: string, callback: (api: never) => void) => void }).dangol(
          'ready',
          ({ client }: { client: { profile: { snapshot(): { items: unknown[] } } } }) =>
            resolve(client.profile.snapshot().items.length === 0),
        ),
      ),
  );
  expect(problemsOf(page)).toEqual([]);
  await page.context().close();
});
