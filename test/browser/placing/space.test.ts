// Strips that the tag places: their space is kept by the shop's style from the first paint, so that nothing moves when they come.
import { reserveCss } from '@dangol/widget';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawn, openShop, painted, shiftOf, stripsOf } from './placing-page';

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop?.close());

const VIEW = '<div data-dangol-view data-dangol-item="shirt-1" data-dangol-name="Linen shirt"></div>';
const buy = '<div class="buy">Buy</div>';

/** What shops look like where the strip comes, and what follows it. */
const PLACES: [name: string, strips: string, css: string, body: string, count: number][] = [
  [
    'after a block with margins, before one with others',
    'similar-buyers@after:#detail',
    '#detail{margin:0 0 24px;height:80px}#qna{margin-top:30px}',
    '<div id="detail">Detail</div><div id="qna">Questions</div>',
    1,
  ],
  [
    'after the last of a column that has margins itself',
    'similar-buyers@after:#detail',
    '.column{margin:0 20px 12px}#detail{margin:10px 0;padding:8px;border:1px solid}',
    '<div class="column"><p>Above</p><div id="detail">Detail</div></div><div id="qna">Questions</div>',
    1,
  ],
  [
    'before a block, in a narrower column',
    'similar-buyers@before:.qna',
    '.column{width:90%;margin:auto}.qna{margin:25px 0 0}p{margin:16px 0}',
    '<div class="column"><p>Above</p><div class="qna">Questions</div></div>',
    1,
  ],
  [
    'into a padded box',
    'similar-buyers@into:#detail',
    '#detail{margin:0 0 24px;padding:20px;border:1px solid;font-size:13px}',
    '<div id="detail"><p>Detail</p></div><div id="qna">Questions</div>',
    1,
  ],
  [
    'into a box without padding, its end open',
    'similar-buyers@into:#detail',
    '#detail{margin:0 0 50px}#qna{margin-top:6px}',
    '<div id="detail"><p>Detail</p></div><div id="qna">Questions</div>',
    1,
  ],
  [
    'two after the same element, one of them a grid',
    'goes-with@after:#detail, similar-buyers:7:grid@after:#detail',
    '#detail{margin:0 0 14px}',
    '<div id="detail">Detail</div><div id="qna">Questions</div>',
    2,
  ],
];

describe.each([390, 1280])('at %d px', (width) => {
  test.each(PLACES)('nothing moves: %s', async (_, strips, css, body, count) => {
    const { page, problems } = await shop.open({
      tag: `data-strips="${strips}"`,
      style: reserveCss({ strips }),
      head: `<style>main{padding:0 16px}${css}</style>`,
      body: `<main>${VIEW}${buy}${body}<footer>The end</footer></main>`,
      isHeld: true,
      width,
    });
    await painted(page);
    const at = () => page.evaluate(() => document.querySelector('footer')!.getBoundingClientRect().top + scrollY);
    const kept = await at();
    expect(kept).toBeGreaterThan(300);
    shop.release();
    await drawn(page, count);
    await painted(page);
    expect(Math.abs((await at()) - kept)).toBeLessThan(0.3);
    expect(await shiftOf(page)).toBe(0);
    expect(await stripsOf(page)).toHaveLength(count);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

test('the measure is able to fail: without the style the page moves', async () => {
  const { page } = await shop.open({
    tag: 'data-strips="similar-buyers@after:#detail"',
    body: `${VIEW}<div id="detail">Detail</div><footer>The end</footer>`,
    isHeld: true,
  });
  await painted(page);
  shop.release();
  await drawn(page, 1);
  await painted(page);
  await expect.poll(() => shiftOf(page)).toBeGreaterThan(0.01);
  await page.context().close();
});
