import { Card, type CardProps, textsFor } from '@dangol/widget';
import { ko } from '@dangol/widget/words/ko';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { aStripItem } from './a-source';

const draw = (card: Partial<CardProps['card']>, lang = 'en') =>
  render(
    h(Card, {
      card: aStripItem('a', card).card,
      lang,
      texts: textsFor(lang, { ko }),
      base: 'https://shop.example',
      onSelect() {},
    }),
  );

const words = (html: string) => html.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|');

describe('a card', () => {
  it('is one link that starts with the title and holds the price', () => {
    const html = draw({ url: '/items/a', image: '/a.jpg' });
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('href="https://shop.example/items/a"');
    expect(html).toMatch(/ alt[ =]/);
    expect(words(html)).toBe('|Item a|₩10,000|');
  });

  it('is no link without an address that may be followed', () => {
    for (const url of [undefined, 'javascript:alert(1)', 'data:text/html,x']) {
      const html = draw({ url, image: 'javascript:alert(1)' });
      expect(html).not.toMatch(/href|<img|javascript/);
      expect(html).toContain('Item a');
    }
  });

  it('says in words which price is struck', () => {
    expect(words(draw({ price: 7500, was: 10_000 }))).toBe('|Item a|25% |₩7,500|Was |₩10,000|');
    expect(words(draw({ price: 7500, was: 10_000 }, 'ko'))).toBe('|Item a|25% |7,500원|정가 |10,000원|');
  });

  it('strikes nothing that is not dearer', () => {
    for (const was of [10_000, 9000, Number.NaN, '20000' as never, null as never])
      expect(draw({ was })).not.toContain('<s>');
  });

  it('says that it is sold out', () => {
    expect(draw({ availability: 'out_of_stock' })).toContain('Sold out');
    expect(draw({ availability: 'in_stock' })).not.toContain('Sold out');
    // One line has room in the reserved height, so the regular price gives way.
    expect(words(draw({ availability: 'out_of_stock', was: 20_000 }))).toBe('|Item a|₩10,000|Sold out|');
  });

  it('shows the title of its language, and the plain one where that is missing or no text', () => {
    const titles = { ko: '린넨 셔츠', en: '', de: { a: 1 } as never };
    expect(draw({ titles }, 'ko-KR')).toContain('린넨 셔츠');
    for (const lang of ['en', 'de', 'fr', 'constructor', '__proto__'])
      expect(draw({ titles }, lang)).toContain('Item a');
  });

  it('escapes what looks like markup and cuts what is endless', () => {
    const html = draw({ title: `<img src=x onerror=alert(1)>${'x'.repeat(1e6)}` });
    expect(html).toContain('&lt;img');
    expect(html.length).toBeLessThan(1000);
  });
});
