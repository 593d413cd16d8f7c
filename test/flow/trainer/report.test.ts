import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWorkbench, csv, type Line, pairShop, type Workbench } from './workbench';

let bench: Workbench;
beforeEach(() => {
  bench = createWorkbench();
});
afterEach(() => bench.remove());

/** Runs `dangol report` and reads the page back. */
async function report(...argv: string[]) {
  const out = bench.path('report.html');
  const said = await bench.dangol('report', ...argv, '--out', out);
  if (said.code !== 0) throw new Error(said.err);
  const text = readFileSync(out, 'utf8');
  const { document } = parseHTML(text);
  const section = (id: string) => document.getElementById(id)?.closest('section');
  return {
    text,
    document,
    out: said.out,
    section,
    said: (id: string) => section(id)?.textContent?.replace(/\s+/gu, ' ') ?? '',
  };
}

const SHOP = pairShop(400, 40);
const KINDS: Record<string, string> = { a: 'Coats', b: 'Bags', c: 'Shoes' };
const ids = [...new Set(SHOP.map(({ item }) => String(item)))].sort();
const CATALOGUE = ids.map((id) => ({
  id,
  title: `Fine ${id}`,
  category: KINDS[id.slice(0, 1)] ?? '',
  image: `/pictures/${id}.jpg`,
  availability: 'in_stock',
}));

describe('a shop of pairs', () => {
  const write = (lines: readonly Line[] = SHOP, catalogue: readonly Line[] = CATALOGUE) => [
    '--orders',
    bench.write('orders.csv', csv(lines)),
    '--catalogue',
    bench.write('catalogue.csv', csv(catalogue)),
  ];

  test('is told of in plain words, with a table for each plot, and without anybody’s id', async () => {
    const odd = [
      { order: 'ORD1x1', buyer: 'buyer-1@mail', at: '2025-01-02', item: 'a1', quantity: -1, price: 10 },
      { order: 'ORDodd', buyer: 'buyer-1@mail', at: '2025-01-02', item: 'gone-7', quantity: 1, price: 10 },
    ];
    const extra = [
      { ...CATALOGUE[0], id: 'new-1', title: 'Never met', category: '' },
      { ...CATALOGUE[0], id: 'out-1', title: 'All gone', availability: 'out_of_stock', category: '' },
      { ...CATALOGUE[0], id: 'new-2', title: 'A coat of tomorrow' },
    ];
    const page = await report(...write([...SHOP, ...odd], [...CATALOGUE, ...(extra as Line[])]), '--lang', 'en');
    expect(page.out).toMatch(/report\.html: \d+ KiB; /u);
    expect(page.document.documentElement.getAttribute('lang')).toBe('en');
    expect(page.said('glance')).toMatch(/orders801buyers400.*100 of 100 ordered more than once/u);
    expect(page.said('time')).toContain('Counted by the week');
    expect(page.said('coverage')).toMatch(/Goes well with.*Among them: 1 that nobody has bought or viewed yet/u);
    expect(page.said('quality')).toMatch(
      /In 100 of 100 orders, the strip held the item that really went along\. That is/u,
    );
    expect(page.said('reach')).toMatch(/of 100 items appear in a strip of some other item \(of 123\)/u);
    expect(page.said('examples')).toMatch(/Fine a\d+Coats · 10 buyers.*Goes well withFFine b\d+Bags/u);
    expect(page.said('lonely')).toMatch(
      /Sold out.*All gone.*Nobody met it yet.*Never met.*Not in the catalogue.*gone-7/u,
    );
    expect(page.said('problems')).toContain('1 of 1,325 rows were left out');
    expect(page.said('problems')).toMatch(/orders\.csv: 1,202 rows, 1 not used.*Quantity missing, 0 or less11,202/u);
    expect(page.said('problems')).toContain('1 ids that the catalogue does not have, in 1 order lines');
    for (const svg of page.document.querySelectorAll('svg')) expect(svg.getAttribute('aria-label')).toMatch(/\w+/u);
    expect(page.document.querySelectorAll('figure + details table').length).toBe(
      page.document.querySelectorAll('figure').length,
    );
    expect(page.text).not.toMatch(/buyer-\d|@mail|ORD\d|ORDodd|\/pictures\//u);
    expect(page.text).not.toContain(bench.path(''));
  });

  test('is the same in Korean to the last word, and byte for byte the next time', async () => {
    const shop = write();
    const page = await report(...shop, '--lang', 'ko');
    for (const id of ['glance', 'time', 'coverage', 'quality', 'reach', 'examples', 'lonely', 'problems'])
      expect(page.section(id)?.querySelector('h2')?.textContent).toMatch(/^[\p{Script=Hangul} ]+$/u);
    expect(page.said('quality')).toContain('주문 100건 중 100건은 실제로 함께 담긴 상품이 추천에 있었습니다');
    const english = page.text.replace(
      /<style>.*<\/style>|<svg.*?<\/svg>|<[^>]+>|Fine|Coats|Bags|Shoes|dangol|HR|--images/gsu,
      '',
    );
    expect(english.match(/[a-z]{4,}/giu) ?? []).toEqual([]);
    expect((await report(...shop, '--lang', 'ko')).text).toBe(page.text);
  });

  test('shows pictures only where they were asked for, with the shop’s address before relative ones', async () => {
    const page = await report(...write(), '--lang', 'en', '--images', '--shop', 'https://shop.example/');
    const images = [...page.document.querySelectorAll('img')];
    expect(images.length).toBeGreaterThan(6);
    for (const image of images) {
      expect(image.getAttribute('src')).toMatch(/^https:\/\/shop\.example\/pictures\/[abc]\d+\.jpg$/u);
      expect([image.getAttribute('loading'), image.getAttribute('referrerpolicy')]).toEqual(['lazy', 'no-referrer']);
    }
    expect((await report(...write(), '--images')).document.querySelectorAll('img')).toHaveLength(0);
  });

  test('tells of a model in use', async () => {
    const [, few] = write(SHOP.slice(0, 30));
    await bench.dangol('train', '--orders', few as string, '--min-buyers', '1', '--out', bench.path('model'));
    const page = await report(...write(), '--lang', 'en', '--model', bench.path('model'));
    expect(page.said('glance')).toMatch(/30 items; they make up 25 of every 100/u);
  });
});

test('five orders without times and names, and browsing alone, have their page', async () => {
  const five = Array.from({ length: 5 }, (_, n) => ({ order: n, item: `i${n % 3}` }));
  const page = await report('--orders', bench.write('five.csv', csv(five)), '--lang', 'en');
  expect(page.said('glance')).toContain('The log is too small for recommendations yet');
  expect(page.said('time')).toContain('The log has no times');
  expect(page.said('quality')).toContain('not enough in the log');
  expect(page.said('lonely')).toMatch(/3 of 3 items have nothing.*Always alone.*2i0i1.*Too few people.*1i2/u);
  expect(page.document.querySelectorAll('svg')).toHaveLength(0);

  const views = Array.from({ length: 120 }, (_, n) =>
    ['one', 'two', 'three'].map((word, place) => ({
      session: `s${n}`,
      event: 'view',
      item: `${word}-${n % 10}`,
      at: 1738315800 + n * 9000 + place * 60,
    })),
  ).flat();
  const browsed = await report('--events', bench.write('views.csv', csv(views)), '--lang', 'en');
  expect(browsed.said('coverage')).toContain('Share of what is viewed');
  expect(browsed.said('quality')).toContain('Of 100 visits, 100 ended on an item we would have picked');
  expect(browsed.said('quality')).toContain('Only 12 could be asked');
});

test('a large catalogue keeps a small page', async () => {
  const lines = Array.from({ length: 3000 }, (_, n) => ({
    order: n % 1000,
    buyer: `p${n % 300}`,
    item: `item-${(n * 7919) % 2500}`,
    name: `A rather long name of an article that is sold in this shop, number ${(n * 7919) % 2500}`.repeat(3),
    at: new Date(Date.UTC(2015 + (n % 10), n % 12, 1)).toISOString(),
  }));
  const page = await report('--orders', bench.write('orders.csv', csv(lines)), '--lang', 'en');
  expect(page.text.length).toBeLessThan(120_000);
  expect(page.said('time')).toContain('Counted by the four weeks');
});

test('a mistake is said in one line', async () => {
  const log = bench.write('log.csv', csv(SHOP.slice(0, 9)));
  const mistake = async (...argv: string[]) => (await bench.dangol('report', ...argv)).err;
  expect(await mistake('--orders', log)).toContain('Give --out report.html');
  expect(await mistake('--out', 'x.html')).toContain('Nothing to read');
  expect(await mistake('--orders', log, '--out', 'x.html', '--lang', 'fr')).toContain('--lang must be ko or en');
  expect(await mistake('--orders', log, '--out', 'x.html', '--shop', 'shop')).toContain('--shop must be like');
  expect(await mistake('--orders', log, '--out', bench.path('no/such/folder.html'))).toContain('cannot be written');
  expect((await bench.dangol('report', '--help')).out).toContain('--images');
});
