// A catalogue written by somebody who means harm, through the whole chain: model files → SDK → recommender → widget.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../support/browser';
import { aCard, aList, aManifest, aPopular, aRecord, aShard } from '../../support/builders';
import { type Recorder, startRecorder } from '../../support/recording-server';
import { aModelFolder, serveShop, shopPage } from '../../support/shop-page';

const RLO = '\u202e';
const HEAVY = 'x'.repeat(100_000);
const FLOOD = `Z${'\u0301'.repeat(5000)}${'\u200b'.repeat(5000)}`;

/** By id: what is wrong with the card. */
const HOSTILE: Record<string, object> = {
  script: { title: '<script>window.harm = 1</script>' },
  image: { title: '<img src=x onerror="window.harm = 1">', titles: { en: '<img src=x onerror="window.harm = 1">' } },
  javascript: { url: 'javascript:window.harm=1', image: 'javascript:window.harm=1' },
  spaced: { url: ' \n\tjava\nscript\t:window.harm=1', image: '\u0001javascript:window.harm=1' },
  data: {
    url: 'data:text/html,<script>window.harm=1</script>',
    image: 'data:image/svg+xml,<svg onload="window.harm=1"/>',
  },
  vbscript: { url: 'vbscript:x', image: 'blob:https://shop.example/1' },
  elsewhere: { url: '//evil.test/x', image: '\\\\evil.test\\x' },
  heavy: { title: HEAVY },
  reversed: { title: `${RLO}drawkcab` },
  flooded: { title: FLOOD },
  __proto__x: { title: '__proto__' },
  constructor: { title: 'constructor', category: '__proto__', currency: 'constructor', brand: 'toString' },
  texts: { price: '39000', was: '1e308', rating: 'five', reviews: {} },
  negative: { price: -5, was: 5 },
  endless: { price: 1e308, was: Number.MAX_VALUE },
  untitled: { title: '' },
  numbered: { title: 7 },
  blank: { title: ' \u00a0\n' },
};
const IDS = Object.keys(HOSTILE);
const UNFIT = ['untitled', 'numbered', 'blank'];

let browser: Browser;
let shop: Recorder;
let model: ReturnType<typeof aModelFolder>;

const send = (path: string, file: unknown) =>
  shop.route(`/model/${path}`, (_, response) => {
    response.setHeader('content-type', 'application/json').end(typeof file === 'string' ? file : JSON.stringify(file));
  });

beforeAll(async () => {
  [browser, shop] = await Promise.all([launch(), startRecorder()]);
  model = aModelFolder();
  serveShop(shop, model.folder);
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
  model?.remove();
});

function publish(ids: string[], cards: object[]): void {
  send('manifest.json', aManifest());
  const items = [aRecord({ lists: { similarBuyers: aList(...ids), goesWith: aList('cap-1') } })];
  send('v1/items/0.json', { ...aShard({ items }), cards: [...cards, aCard({ id: 'cap-1' })] });
  send('v1/popular.json', aPopular({ shop: aList('cap-1'), cards: [aCard({ id: 'cap-1' })] }));
}

async function open(head = ''): Promise<{ page: Page; problems: string[] }> {
  shop.reset();
  const body = '<p id="after">After <b>this</b></p>';
  const html = shopPage({ tag: 'data-backend="/events" data-regime="none"', head, body });
  shop.route('/page', html.replace('kind="similar-buyers"', 'kind="similar-buyers" limit="50"'));
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/404|net::ERR_/.test(message.text())) problems.push(message.text());
  });
  page.on('request', (request) => /evil|javascript|vbscript/.test(request.url()) && problems.push(request.url()));
  await page.goto(`${shop.origin}/page`);
  await page.waitForFunction(() => document.querySelector('dangol-recs')?.shadowRoot?.querySelector('li'));
  return { page, problems };
}

test('is shown inert, or dropped with a counted reason; nothing of it runs, leaves its card or grows', async () => {
  publish(
    IDS,
    IDS.map((id) => ({ ...aCard({ id }), ...HOSTILE[id] })),
  );
  const { page, problems } = await open();
  const seen = await page.evaluate(() => {
    const strip = document.querySelector('dangol-recs')!;
    const cards = [...strip.shadowRoot!.querySelectorAll('li')];
    return {
      harm: 'harm' in window,
      polluted: ['price', 'title', 'category'].filter((name) => name in {}),
      inner: strip.shadowRoot!.querySelectorAll('script, li img[onerror], li svg, iframe').length,
      heights: new Set(cards.map((card) => Math.round(card.getBoundingClientRect().height))).size,
      links: cards.flatMap((card) => [...card.querySelectorAll('a')].map((link) => link.protocol)),
      hosts: cards.flatMap((card) =>
        [...card.querySelectorAll('a[href]')].map((link) => (link as HTMLAnchorElement).host),
      ),
      images: cards.flatMap((card) => [...card.querySelectorAll('img')].map((image) => new URL(image.src).protocol)),
      titles: cards.map((card) => card.querySelector('[part=title]')!.textContent!),
      bidi: new Set(cards.map((card) => getComputedStyle(card.querySelector('[part=title]')!).unicodeBidi)),
      overflow: cards.map((card) => getComputedStyle(card.querySelector('[part=title]')!).overflow),
      prices: cards.map((card) => card.querySelector('[part=price]')!.textContent!),
      direction: getComputedStyle(document.querySelector('#after')!).direction,
    };
  });
  expect(seen.harm).toBe(false);
  expect(seen.polluted).toEqual([]);
  expect(seen.inner).toBe(0);
  expect(seen.heights).toBe(1);
  expect(new Set([...seen.links, ...seen.images])).toEqual(new Set(['http:', ':']));
  expect(seen.titles).toHaveLength(IDS.length - UNFIT.length);
  expect(seen.titles).toContain('<script>window.harm = 1</script>');
  expect(Math.max(...seen.titles.map((title) => title.length))).toBeLessThanOrEqual(300);
  expect(new Set(seen.overflow)).toEqual(new Set(['hidden']));
  expect(seen.prices.filter((price) => !/^(₩39,000|39,000\.00|39,000|)$/.test(price))).toEqual([]);
  expect(seen.direction).toBe('ltr');
  // An address of another host is a link that the shop's catalogue may have; its picture is not fetched from it before it is in view.
  expect(seen.hosts.filter((host) => host && !host.startsWith('127.0.0.1'))).toEqual(['evil.test']);

  const events = await shop.until((all) => all.filter(({ name }) => name === 'recs_render').length === 2);
  const [render] = events.filter(
    ({ data }) => data.params.item_list_id === 'dangol_similar-buyers' && data.params.count,
  );
  expect(render!.data.params).toMatchObject({ count: seen.titles.length, dropped: { 'no-title': UNFIT.length } });
  expect(problems.filter((problem) => !problem.includes('evil.test'))).toEqual([]);
  await page.context().close();
});

test('ten thousand cards, cards that are none, and ids of every sort leave a strip of what is sound', async () => {
  const many = Array.from({ length: 10_000 }, (_, place) => aCard({ id: `item-${place}` }));
  const strange = [null, 7, 'x', [], {}, { id: {} }, { id: 'item-1', title: {} }, { title: 'no id' }];
  publish(many.map(({ id }) => id).slice(0, 400), [...strange, ...many] as object[]);
  const { page, problems } = await open();
  const shown = await page.evaluate(
    () => document.querySelector('dangol-recs')!.shadowRoot!.querySelectorAll('li').length,
  );
  expect(shown).toBe(50);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('a shop’s function whose answer has cycles, getters that throw and prototype keys costs nothing but what it got wrong', async () => {
  publish(
    ['cap-2', 'cap-3'],
    ['cap-2', 'cap-3'].map((id) => aCard({ id })),
  );
  const head = `<script>
    dangol('resolveItems', async () => {
      const cyclic = { id: 'cap-2', price: '29000' };
      cyclic.self = cyclic;
      return [cyclic, { get id() { throw Error('getter') } }, { id: 'cap-3', get price() { throw Error('getter') } }, JSON.parse('{"id":"__proto__","__proto__":{"harm":1},"title":"x"}'), null];
    });
  </script>`;
  const { page, problems } = await open(head);
  await page.waitForFunction(() => document.querySelector('dangol-recs')!.shadowRoot!.textContent!.includes('29,000'));
  const strip = await page.evaluate(() => document.querySelector('dangol-recs')!.shadowRoot!.textContent!);
  expect(strip).toContain('Title of cap-3₩39,000');
  expect(await page.evaluate(() => 'harm' in {})).toBe(false);
  expect(problems).toEqual([]);
  await page.context().close();
});
