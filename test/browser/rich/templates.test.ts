import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONSENT, openShop, problemsOf } from './rich-page';

let stage: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  stage = await openShop();
});
afterAll(() => stage.close());

const SHOP = `${CONSENT}
dangol('strips', { templates: {
  tile: (item, { html, track }) => {
    if (item.id === 'tee-1') throw new Error('no');
    return html\`<a href=\${item.card.url} part="tile" style=\${{ color: 'rgb(1, 2, 3)' }}><img src=\${item.card.image} width="80" height="80" alt="" />
      <div class="title">\${item.card.title}</div></a>
      <a class="bad" href="javascript:window.hacked=1" onclick="window.hacked=1" dangerouslySetInnerHTML=\${{ __html: '<img src=x onerror=hacked=1>' }}></a>
      <button type="button" onClick=\${() => track('tile_button', { id: item.id })}>More of \${item.card.title}</button>\`;
  },
} });`;
const BODY = '<dangol-recs kind="similar-buyers" item="shirt" template="tile"></dangol-recs>';

it('a template of the shop draws the cards, inert and in their height, under the strictest policy', async () => {
  stage.shop.reset();
  const css = 'dangol-recs::part(tile){font-weight:700}';
  const page = await stage.open({ body: BODY, before: SHOP, css });
  const tile = page.locator('dangol-recs [part=tile]').first();
  await tile.waitFor();
  const looks = await tile.evaluate((link) => {
    const { color, fontWeight } = getComputedStyle(link);
    const { width } = (link.querySelector('img') as Element).getBoundingClientRect();
    return {
      color,
      fontWeight,
      width,
      href: (link as HTMLAnchorElement).pathname,
      title: getComputedStyle(link.querySelector('.title') as Element).visibility,
    };
  });
  expect(looks).toEqual({ color: 'rgb(1, 2, 3)', fontWeight: '700', width: 80, href: '/item/tee-0', title: 'visible' });
  // The one that throws has the built-in card.
  expect(await page.locator('dangol-recs li').nth(1).locator('[part=title]').textContent()).toBe('Cotton tee 1');
  const bad = page.locator('dangol-recs a.bad').first();
  expect(await bad.evaluate((link) => link.outerHTML)).toBe('<a class="bad"></a>');
  await page.getByRole('button', { name: 'More of Cotton tee 2' }).click();
  await tile.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await tile.click();
  await page.evaluate("dangol('flush')");
  const events = await stage.shop.until(
    (all) => all.some(({ name }) => name === 'select_item') && all.some(({ name }) => name === 'tile_button'),
  );
  expect(events.find(({ name }) => name === 'select_item')?.data.params).toMatchObject({
    items: [{ item_id: 'tee-0', index: 0 }],
  });
  expect(events.find(({ name }) => name === 'tile_button')?.data.params).toMatchObject({
    id: 'tee-2',
    item_list_id: 'dangol_similar-buyers',
  });
  const [height, reserved] = await page.evaluate(() => {
    const probe = document.createElement('dangol-probe');
    document.querySelector('main')!.append(probe);
    return ['dangol-recs', 'dangol-probe'].map((name) => document.querySelector(name)!.getBoundingClientRect().height);
  });
  expect(height).toBeCloseTo(reserved as number, 0);
  expect(await page.evaluate('window.hacked')).toBeUndefined();
  expect(problemsOf(page)).toEqual([]);
  await page.context().close();
});

it('the file is loaded where a strip asks for it, also later on, and not before', async () => {
  stage.shop.reset();
  const page = await stage.open({
    body: '<dangol-recs kind="similar-buyers" item="shirt"></dangol-recs>',
    before: SHOP,
  });
  await page.locator('dangol-recs li').first().waitFor();
  const loaded = () => stage.shop.requests().filter((request) => /rich|preact/.test(request));
  expect(loaded()).toEqual([]);
  await page.locator('dangol-recs').evaluate((strip) => strip.setAttribute('actions', 'wish'));
  await page.getByRole('button', { name: 'Add Cotton tee 0 to the wish list' }).waitFor();
  expect(await page.locator('dangol-recs ul').count()).toBe(1);
  await page.locator('dangol-recs').evaluate((strip) => strip.removeAttribute('actions'));
  await expect.poll(() => page.getByRole('button', { name: 'Add Cotton tee 0 to the wish list' }).count()).toBe(0);
  expect(await page.locator('dangol-recs li').count()).toBeGreaterThan(5);
  expect(loaded()).toHaveLength(2);
  expect(problemsOf(page)).toEqual([]);
  await page.context().close();
});

it('where the file is not beside the script the built-in card stands, and the console says so', async () => {
  const page = await stage.open({ body: '<p>none yet</p>', before: SHOP });
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.route('**/dangol-rich.js', (route) => route.fulfill({ status: 404 }));
  await page.evaluate(() => {
    const strip = document.createElement('dangol-recs');
    for (const [name, value] of [
      ['kind', 'similar-buyers'],
      ['item', 'shirt'],
      ['template', 'tile'],
    ] as const)
      strip.setAttribute(name, value);
    document.querySelector('main')!.append(strip);
  });
  await page.locator('dangol-recs [part=title]').first().waitFor();
  await expect.poll(() => warnings).toEqual([expect.stringContaining('dangol-rich.js was not found')]);
  await page.context().close();
});

it('from npm the same face is an option, with the page’s own Preact', async () => {
  const app = `import { h } from 'preact';
import { mount } from '@dangol/widget';
import { rich } from '@dangol/widget/rich';
const card = (id) => ({ id, title: 'Tee ' + id, url: '/item/tee-0', image: '/pictures/0.svg', price: 5, currency: 'EUR' });
const items = ['a', 'b', 'c'].map((id) => ({ id, card: card(id), reason: { code: 'popular' }, score: 1 }));
window.told = [];
window.heard = [];
const source = { recommend: async ({ exclude = [] }) => ({ items: items.filter(({ id }) => !exclude.includes(id)), step: 'popular', modelVersion: undefined }),
  subscribe: () => () => {}, track: (name, params) => told.push([name, params.items?.[0]?.item_id]) };
const element = document.querySelector('#strip');
element.addEventListener('dangol-action', ({ detail }) => detail.waitUntil(Promise.resolve(heard.push(detail.id))));
mount(element, { source, kind: 'popular', face: rich, actions: 'cart dismiss', lang: 'en',
  template: ({ card }) => h('p', { class: 'mine' }, card.title) });`;
  // As a browser takes them from a package folder: the built files, and one Preact.
  const imports = {
    preact: '/modules/preact/dist/preact.mjs',
    'preact/hooks': '/modules/preact/hooks/dist/hooks.mjs',
    'preact/jsx-runtime': '/modules/preact/jsx-runtime/dist/jsxRuntime.mjs',
    'htm/mini': '/modules/htm/mini/index.mjs',
    '@dangol/schema': '/packages/schema/dist/index.js',
    '@dangol/recommender/words': '/packages/recommender/dist/words/index.js',
    '@dangol/widget': '/packages/widget/dist/index.js',
    '@dangol/widget/rich': '/packages/widget/dist/rich/index.js',
  };
  stage.shop.files('/modules/', fileURLToPath(new URL('../../../node_modules', import.meta.url)));
  stage.shop.files('/packages/', fileURLToPath(new URL('../../../packages', import.meta.url)));
  const map = `<script type="importmap" nonce="page">${JSON.stringify({ imports })}</script>`;
  stage.shop.route('/npm.js', (_, response) => {
    response.setHeader('content-type', 'text/javascript').end(app);
  });
  const page = await stage.open({
    body: '<div id="strip"></div><script type="module" src="/npm.js"></script>',
    head: map,
  });
  await page.getByRole('button', { name: 'Add Tee a to the cart' }).click();
  await page.getByRole('button', { name: 'Tee a is in the cart: add one more' }).waitFor();
  await page.getByRole('button', { name: 'Not for me: Tee a' }).click();
  await expect.poll(() => page.locator('.mine').allTextContents()).toEqual(['Tee b', 'Tee c']);
  expect(await page.evaluate('heard')).toEqual(['a']);
  expect((await page.evaluate('told')) as unknown[]).toEqual(
    expect.arrayContaining([
      ['add_to_cart', 'a'],
      ['dismiss_item', 'a'],
    ]),
  );
  expect(problemsOf(page)).toEqual([]);
  await page.context().close();
});
