// Where strips of the tag go: what is waited for, what is told, and that there are never two of one.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawn, openShop, stripsOf } from './placing-page';

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop?.close());

const VIEW = '<div data-dangol-view data-dangol-item="shirt-1" data-dangol-name="Linen shirt"></div>';
const neighbours = () =>
  [...document.querySelectorAll('dangol-recs')].map((strip) =>
    [strip.previousElementSibling?.id, strip.parentElement?.id, strip.nextElementSibling?.id].join(' '),
  );

test('strips stand after, before and into what the selectors find, in the order of the text, with what it says', async () => {
  const strips =
    'similar-buyers:5@after:#detail, goes-with:grid@after:#detail, popular@before:#qna, popular:3:row@into::is(#box, .none)';
  const { page, problems } = await shop.open({
    tag: `data-strips="${strips}"`,
    body: `${VIEW}<main id="main"><div id="detail"></div><div id="qna"></div><div id="box"><p id="last"></p></div></main>`,
  });
  await drawn(page, 4);
  expect(await stripsOf(page)).toEqual([
    'similar-buyers after:#detail',
    'goes-with after:#detail',
    'popular before:#qna',
    'popular into::is(#box, .none)',
  ]);
  expect(await page.evaluate(neighbours)).toEqual(['detail main ', ' main ', ' main qna', 'last box ']);
  const attributes = await page.evaluate(() =>
    [...document.querySelectorAll('dangol-recs')].map((strip) => [
      strip.getAttribute('limit'),
      strip.getAttribute('layout'),
      strip.shadowRoot!.querySelectorAll('li').length,
    ]),
  );
  expect(attributes).toEqual([
    ['5', null, 5],
    [null, 'grid', expect.any(Number)],
    [null, null, expect.any(Number)],
    ['3', 'row', 3],
  ]);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('what cannot be read is told once in the console and the rest is placed; what is nowhere is told with data-debug', async () => {
  const { page, problems } = await shop.open({
    tag: `data-debug data-strips="goes-with, similar-buyers@after:#detail, popular@after:p[, popular@near:#qna, popular@after:#nowhere"`,
    body: `${VIEW}<div id="detail"></div>`,
  });
  await drawn(page, 1);
  // The page turns as a shop without loading does, twice: nothing is told anew.
  await page.evaluate(() => history.pushState(null, '', '/page?2'));
  await page.evaluate(() => document.body.append(document.createElement('i')));
  await expect
    .poll(() => problems)
    .toEqual([
      'dangol: data-strips: cannot read "goes-with"',
      'dangol: data-strips: cannot read "popular@near:#qna"',
      'dangol: data-strips: cannot read "p["',
      'dangol: data-strips: not found on this page: #nowhere',
    ]);
  expect(await stripsOf(page)).toEqual(['similar-buyers after:#detail']);
  await page.context().close();
});

test('an element that comes later is waited for; a second copy of the tag, and a page that turns, leave one strip a place', async () => {
  const { page, problems } = await shop.open({
    tag: 'data-strips="similar-buyers@after:#detail"',
    head: '<script async src="/dist/dangol.js" data-model="/model" data-regime="none" data-strips="similar-buyers@after:#detail"></script>',
    body: `${VIEW}<main id="main"></main>`,
  });
  await page.waitForFunction(() => customElements.get('dangol-recs'));
  expect(await stripsOf(page)).toEqual([]);
  const show = (id: string) =>
    page.evaluate((item) => {
      history.pushState(null, '', `/page?${item}`);
      document.querySelector('main')!.innerHTML = `<div id="detail">${item}</div><p id="next"></p>`;
      const { dangol } = window as never as { dangol: (...args: unknown[]) => void };
      dangol('track', 'view_item', { items: [{ item_id: item, item_name: item }] });
    }, id);
  await show('shirt-2');
  await drawn(page, 1);
  expect(await page.evaluate(neighbours)).toEqual(['detail main next']);
  await show('shirt-3');
  await drawn(page, 1);
  expect(await page.evaluate(neighbours)).toEqual(['detail main next']);
  await expect
    .poll(() =>
      page.evaluate(() => document.querySelector('dangol-recs')!.shadowRoot!.textContent!.includes('shirt-3')),
    )
    .toBe(false);
  // The page throws away the strip alone: it is put back. One that is taken off again and again is not.
  await page.evaluate(() => document.querySelector('dangol-recs')!.remove());
  await expect.poll(() => stripsOf(page)).toHaveLength(1);
  await page.evaluate(() => {
    new MutationObserver(() => document.querySelector('dangol-recs')?.remove()).observe(document.body, {
      childList: true,
      subtree: true,
    });
    document.querySelector('dangol-recs')!.remove();
  });
  await expect.poll(() => stripsOf(page)).toEqual([]);
  expect(await page.evaluate(() => 1 + 1)).toBe(2);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('dangol-widget.js places them too', async () => {
  const { page, problems } = await shop.open({
    script: 'dangol-widget.js',
    tag: 'data-strips="popular@into:main"',
    body: '<main></main>',
  });
  await drawn(page, 1);
  expect(await stripsOf(page)).toEqual(['popular into:main']);
  expect(problems).toEqual([]);
  await page.context().close();
});
