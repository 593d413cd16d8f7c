import { afterAll, beforeAll, expect, it } from 'vitest';
import { addToCart, answer, BLOUSE, COAT, type Demo, goTo, openDemo, whole } from './open-demo';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 240_000);
afterAll(() => demo?.close());

it('a whole purchase reaches the collector through the dataLayer alone; a reloaded thank-you page is no second purchase', async () => {
  demo.recorder.reset();
  const { page, complaints } = await demo.visitor();
  await goTo(page, `${demo.url}/en/product/${COAT}`);
  await answer(page, 'accept');
  await addToCart(page);
  await page.locator('.toast-shown a').click();
  await page.waitForURL(/\/cart/);
  // The form listens once the shop's script has run.
  await whole(page);
  await page.locator('.line-form select').selectOption('3');
  await page.locator('[data-cart-count]', { hasText: /^3$/ }).waitFor();
  await whole(page);
  await page.locator('.summary a.button').click();
  await page.waitForURL(/checkout/);
  // Who leaves before the script has come has told nothing of the page.
  await whole(page);
  await page.locator('.summary button.button-strong').click();
  await page.waitForURL(/order-done/);
  await whole(page);
  await page.reload();
  await whole(page);
  await page.reload();
  await whole(page);

  // What a navigation cut off comes with a later page, so not in order.
  const wanted = ['view_item', 'add_to_cart', 'begin_checkout', 'purchase'];
  const events = await demo.recorder.until((all) => wanted.every((wish) => all.some(({ name }) => name === wish)));
  const named = (name: string) => events.filter((event) => event.name === name);
  expect(named('view_item')).toHaveLength(1);
  expect(named('add_to_cart').map(({ data }) => (data.params.items as { quantity: number }[])[0]?.quantity)).toEqual([
    1, 2,
  ]);
  expect(named('begin_checkout')).toHaveLength(1);
  const purchases = demo.recorder.events().filter(({ name }) => name === 'purchase');
  expect(purchases).toHaveLength(1);
  expect(purchases[0]?.data.params).toMatchObject({
    transaction_id: new URL(page.url()).searchParams.get('order'),
    currency: 'KRW',
    items: [{ item_id: COAT, quantity: 3, item_category: 'outer', item_variant: 'S' }],
  });
  expect(new Set(events.map(({ data }) => data.page.type)).has('product')).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('signing up, wishing and searching are reported; what is typed into the order form goes nowhere', async () => {
  demo.recorder.reset();
  const { page } = await demo.visitor();
  await goTo(page, `${demo.url}/en/sign-up`);
  await answer(page, 'accept');
  await page.locator('.entry [name=name]').fill('Secret Name');
  await page.locator('.entry button').click();
  await page.waitForURL(/\/my$/);
  await whole(page);
  await goTo(page, `${demo.url}/en/search?q=blouse`);
  const wished = page.waitForResponse(
    (response) => response.request().method() === 'POST' && /\/wishlist/.test(response.url()),
  );
  await page.locator('.card .wish button').first().click();
  await wished;
  await goTo(page, `${demo.url}/en/product/${BLOUSE}`);
  await addToCart(page);
  await page.locator('.toast-shown').waitFor();
  await goTo(page, `${demo.url}/en/checkout`);
  await page.locator('input[type=tel]').fill('010-9876-5432');
  await page.locator('.summary button.button-strong').click();
  await page.waitForURL(/order-done/);
  await whole(page);
  const wanted = ['sign_up', 'search', 'add_to_wishlist', 'purchase'];
  await demo.recorder.until((all) => wanted.every((name) => all.some((event) => event.name === name)));
  const sent = demo.recorder
    .deliveries()
    .map(({ body }) => body)
    .join('\n');
  expect(sent).not.toContain('Secret Name');
  expect(sent).not.toContain('9876');
  await goTo(page, `${demo.url}/en/wishlist`);
  expect(await page.locator('main .card').count()).toBe(1);
  await page.context().close();
});

it('without scripts one can still buy', async () => {
  const { page } = await demo.visitor({ javaScriptEnabled: false });
  await page.goto(`${demo.url}/ko/product/${COAT}`);
  await addToCart(page);
  await page.waitForURL(/\/ko\/cart$/);
  await page.locator('.summary a.button').click();
  await page.locator('.summary button.button-strong').click();
  await page.waitForURL(/\/ko\/order-done/);
  expect(await page.locator('h1').textContent()).toBe('주문이 완료되었습니다');
  await page.context().close();
});

it('from a strip one buys in the size one chooses, wishes, and is told once; a look of the theming page is the CSS it shows', async () => {
  demo.recorder.reset();
  const { page, complaints } = await demo.visitor();
  await goTo(page, `${demo.url}/ko/product/${COAT}`);
  await answer(page, 'accept');
  const strip = page.locator('dangol-recs[kind=similar-buyers]');
  await strip.scrollIntoViewIfNeeded();
  const card = strip.locator('li').filter({ has: page.locator('.cart') });
  await card.first().locator('.wish').click();
  await expect.poll(() => card.first().locator('.wish').getAttribute('aria-pressed')).toBe('true');
  await card.first().locator('.cart').click();
  await page.locator('[data-size-buttons] button').first().click();
  await page.locator('[data-cart-count]', { hasText: /^1$/ }).waitFor();
  const told = await demo.recorder.until((all) =>
    ['add_to_cart', 'add_to_wishlist'].every((name) => all.some((event) => event.name === name)),
  );
  expect(told.filter(({ name }) => name === 'add_to_cart')).toHaveLength(1);
  await goTo(page, `${demo.url}/ko/wishlist`);
  expect(await page.locator('main .card').count()).toBe(1);

  await goTo(page, `${demo.url}/ko/theming`);
  await page.locator('[data-preset=warm]').click();
  const themed = page.locator('[data-themed] dangol-recs');
  expect(await page.locator('[data-css]').textContent()).toContain('--dangol-radius: 18px;');
  expect(await themed.evaluate((element) => getComputedStyle(element).getPropertyValue('--dangol-radius'))).toBe(
    '18px',
  );
  expect(await page.locator('[data-html]').textContent()).toMatch(/^<dangol-recs kind="similar-buyers"/);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('filters narrow a list as they are chosen, and the menu opens without scripts', async () => {
  const { page } = await demo.visitor();
  await goTo(page, `${demo.url}/en/category/outer`);
  const before = await page.locator('main .card').count();
  await page.locator('.filter summary').nth(1).click();
  await page.locator('.filter-panel input[value=Navy]').check();
  await page.waitForURL(/colour=Navy/);
  await expect.poll(() => page.locator('main .card').count()).toBeLessThan(before);
  await page.locator('.chosen a').first().click();
  await page.waitForURL((url) => !url.search.includes('colour'));
  await page.context().close();

  const still = await demo.visitor({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  await still.page.goto(`${demo.url}/en/`);
  await still.page.locator('.menu-button').click();
  await still.page.locator('.drawer-shelves a').first().click();
  await still.page.waitForURL(/\/category\//);
  await still.page.context().close();
});
