import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { chooseLanguage } from '../../../packages/trainer/src/report-page/choose-language';
import { whyLonely } from '../../../packages/trainer/src/report-page/gather/why-lonely';
import { wilson } from '../../../packages/trainer/src/report-page/gather/wilson';
import { drawItem } from '../../../packages/trainer/src/report-page/html/draw-item';
import { html } from '../../../packages/trainer/src/report-page/html/html';
import { pictureUrl } from '../../../packages/trainer/src/report-page/html/picture-url';
import { shopText } from '../../../packages/trainer/src/report-page/html/shop-text';
import { barRows } from '../../../packages/trainer/src/report-page/plots/bar-rows';
import { en } from '../../../packages/trainer/src/report-page/words/en';
import fc from '../../support/property';

const SHOWN = { isShown: true, shop: 'https://shop.example' };

describe('text of the shop’s', () => {
  test('reads back as it was, whatever it holds, in text and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { document } = parseHTML(html`<p title="${text}">${text}</p>`.markup);
        const paragraphs = document.querySelectorAll('*');
        expect(paragraphs).toHaveLength(1);
        expect(html`<p title="${text}">`.markup.slice(10, -2)).not.toMatch(/["<>']/u);
      }),
      { numRuns: 40 },
    );
    const hostile = `"><script>alert('x')</script>&amp;`;
    const { document } = parseHTML(html`<p title="${hostile}">${hostile}</p>`.markup);
    expect(document.querySelector('p')?.textContent).toBe(hostile);
    expect(document.querySelector('p')?.getAttribute('title')).toBe(hostile);
  });

  test('cannot turn the text around it, hide, pile up or fill the page', () => {
    expect(shopText('Shirt \u202Eevil\u2066\u0000\u200F !').markup).toBe('<bdi>Shirt evil !</bdi>');
    expect(shopText('린넨 셔츠').markup).toBe('<bdi>린넨 셔츠</bdi>');
    expect(shopText(`Z${'\u0301'.repeat(60)}`).markup).toHaveLength('<bdi></bdi>'.length + 5);
    expect([...shopText('👕'.repeat(500)).markup]).toHaveLength('<bdi></bdi>'.length + 90);
  });

  test('stays text in a plot', () => {
    const label = '"><script>x</script>';
    const { markup } = barRows([{ label, bars: [{ share: 0.5, colour: 'var(--accent)', text: label }] }], 1, label);
    const { document } = parseHTML(`<html><body>${markup}</body></html>`);
    expect(document.querySelectorAll('script, style, [style]')).toHaveLength(0);
    expect(document.querySelectorAll('svg[role=img]')).toHaveLength(2);
    expect(document.querySelector('svg')?.getAttribute('aria-label')).toBe(label);
  });
});

test.each([
  ['https://cdn.example/a b.jpg', 'https://cdn.example/a%20b.jpg'],
  ['/a.jpg', 'https://shop.example/a.jpg'],
  ['//cdn.example/a.jpg', 'https://cdn.example/a.jpg'],
  ['javascript:alert(1)', undefined],
  [' java\nscript:alert(1)', undefined],
  ['data:image/svg+xml,<svg onload=alert(1)>', undefined],
  ['file:///etc/passwd', undefined],
  ['https://user:word@cdn.example/a.jpg', undefined],
  [undefined, undefined],
])('the picture %j is asked for at %j', (image, expected) => {
  expect(pictureUrl(image, SHOWN.shop)).toBe(expected);
});

test('an item without a picture has a tile with its first letter', () => {
  expect(drawItem({ title: '"린넨" 셔츠' }, SHOWN).markup).toMatch(
    /^<span class="picture tint-[0-5]" aria-hidden="true">린<\/span>$/u,
  );
  expect(drawItem({ title: '<', image: 'javascript:alert(1)' }, SHOWN).markup).toMatch(/aria-hidden="true"><\/span>$/u);
  expect(drawItem({ title: 'x', image: 'https://a.example/"onload=x' }, SHOWN).markup).toContain('/%22onload=x"');
});

test('why an item has no neighbours', () => {
  const facts = { id: 'x', category: null, orders: 3, buyers: 3, visitors: 0, company: 4, listed: true };
  const floors = { minBuyers: 2, minVisitors: 1 };
  expect(whyLonely(facts, true, floors)).toBe('soldOut');
  expect(whyLonely({ ...facts, orders: 0, buyers: 0 }, false, floors)).toBe('unmet');
  expect(whyLonely({ ...facts, buyers: 1 }, false, floors)).toBe('tooFew');
  expect(whyLonely({ ...facts, company: 1 }, false, floors)).toBe('alone');
  expect(whyLonely(facts, false, floors)).toBe('belowFloor');
});

test('a share of few says little', () => {
  const [low, high] = wilson(0.34, 1000);
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.311', '0.370']);
  expect(wilson(1, 3)[0]).toBeLessThan(0.5);
  expect(wilson(0, 0)).toEqual([0, 1]);
});

test('shares are rounded, but never to nothing or all', () => {
  expect([0, 0.0001, 0.004, 0.088, 0.344, 0.9966, 0.99985, 1].map(en.ofHundred)).toEqual([
    '0',
    '0.1',
    '0.4',
    '8.8',
    '34',
    '99.7',
    '99.9',
    '100',
  ]);
});

test('the language is the shop’s, then the terminal’s', () => {
  expect(chooseLanguage(['린넨 셔츠', 'Linen shirt'], 'en-US')).toBe('ko');
  expect(chooseLanguage(['Linen shirt'], 'ko-KR')).toBe('ko');
  expect(chooseLanguage(['Linen shirt'], 'de-DE')).toBe('en');
  expect(chooseLanguage([], 'kok-IN')).toBe('en');
});
