import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorkbench, csv, type Line, pairShop } from '../../flow/trainer/workbench';
import { launch } from '../../support/browser';

const HOSTILE = `</style><script>document.title='taken'</script><img src=x onerror="document.title='taken'">`;
/** As an export may write it: the reader takes tags off a title, and turns this into them. */
const ESCAPED = HOSTILE.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const bench = createWorkbench();
const pages = new Map<string, string>();
let browser: Browser;

beforeAll(async () => {
  const lines = pairShop(200, 20).map(
    (line): Line => ({
      ...line,
      name: `${line.item} ${line.item === 'a1' ? HOSTILE : ''}`,
    }),
  );
  const orders = bench.write('orders.csv', csv([...lines, { ...lines[0], quantity: 0 }]));
  const ids = [...new Set(lines.map(({ item }) => String(item)))];
  const catalogue = ids.map((id) => ({
    id,
    title: `${id} ${ESCAPED}`,
    title_ko: `${id} 아주 긴 이름의 상품 \u202E ${ESCAPED}`,
    category: `${id.slice(0, 1)}<b>`,
    image: id === 'a2' ? 'javascript:alert(1)' : `https://pictures.test/${id}.png`,
  }));
  const logs = ['--orders', orders, '--catalogue', bench.write('catalogue.csv', csv(catalogue))];
  for (const [name, ...options] of [['ko'], ['en'], ['pictures', '--images']] as string[][]) {
    const lang = name === 'ko' ? 'ko' : 'en';
    const out = bench.path(`${name}.html`);
    const { code, err } = await bench.dangol('report', ...logs, ...options, '--lang', lang, '--out', out);
    if (code !== 0) throw new Error(err);
    pages.set(name as string, pathToFileURL(out).href);
  }
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  bench.remove();
});

/** Opens a page and notes what it asked for and what the console said. */
async function open(name: string, width: number, colorScheme: 'light' | 'dark') {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await context.route('https://pictures.test/**', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  );
  await page.goto(pages.get(name) as string, { waitUntil: 'load' });
  return { context, page, requests, complaints };
}

describe('the page asks for nothing, says nothing on the console, and axe finds nothing', () => {
  test.each([
    ['ko', 1280, 'light'],
    ['ko', 390, 'dark'],
    ['en', 320, 'light'],
    ['en', 1280, 'dark'],
  ] as const)('%s, %i px, %s', async (lang, width, colorScheme) => {
    const { context, page, requests, complaints } = await open(lang, width, colorScheme);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    // One drawing of two is seen, and its letters are neither tiny nor cut.
    const letters = await page.evaluate(() =>
      [...document.querySelectorAll('svg')]
        .filter((svg) => svg.checkVisibility())
        .map(
          (svg) =>
            (svg.getBoundingClientRect().width / svg.viewBox.baseVal.width) * Number(svg.getAttribute('font-size')),
        ),
    );
    expect(letters).toHaveLength(4);
    for (const size of letters) expect(size).toBeGreaterThan(9.5);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
      );
    });
    expect(found).toEqual([]);
    expect(await page.title()).toBe(lang === 'ko' ? '상품 추천 보고서' : 'Recommendation report');
    expect(await page.evaluate(() => document.querySelectorAll('script, img, [style], [onerror]').length)).toBe(0);
    expect(await page.textContent('article h3')).toContain('</style><script>');
    expect(requests).toEqual([pages.get(lang)]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test('pictures come from where the catalogue has them, and from nowhere else', async () => {
  const { context, page, requests, complaints } = await open('pictures', 1280, 'light');
  await page.locator('article img').first().scrollIntoViewIfNeeded();
  await expect.poll(() => requests.length).toBeGreaterThan(3);
  for (const url of requests.slice(1)) expect(url).toMatch(/^https:\/\/pictures\.test\/[abc]\d+\.png$/u);
  expect(complaints).toEqual([]);
  await context.close();
});

test('the policy stops what would get past the escaping', async () => {
  const { context, page } = await open('en', 1280, 'light');
  await page.evaluate(async () => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken"';
    const image = new Image();
    image.src = 'https://pictures.test/a1.png';
    document.body.append(script, image);
    await fetch('https://pictures.test/').catch(() => {});
  });
  const blocked = () => page.evaluate(() => [...new Set((window as never as { seen: string[] }).seen)].sort());
  await expect.poll(blocked).toEqual(['connect-src', 'img-src', 'script-src-elem']);
  expect(await page.title()).toBe('Recommendation report');
  await context.close();
});
