import { Card, type CardProps, textsFor } from '@dangol/widget';
import { ko } from '@dangol/widget/words/ko';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { aStripItem } from './a-source';

const draw = (card: Partial<CardProps['card']>, lang = 'en', more: Partial<CardProps> = {}) =>
  render(
    h(Card, {
      card: aStripItem('a', card).card,
      lang,
      texts: textsFor(lang, { ko }),
      base: 'https://shop.example',
      onSelect() {},
      ...more,
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

  it('names no discount of nought', () => {
    expect(words(draw({ price: 39_900, was: 40_000 }))).toBe('|Item a|₩39,900|Was |₩40,000|');
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

describe('the rating', () => {
  it.each([
    ['en', { rating: 4.56, reviews: 1280 }, '★ 4.6 (1,280)', 'Rated 4.6 of 5, 1,280 reviews'],
    ['en', { rating: 5, reviews: 1 }, '★ 5.0 (1)', 'Rated 5.0 of 5, 1 review'],
    ['en', { rating: 3 }, '★ 3.0', 'Rated 3.0 of 5'],
    ['ko', { rating: 4.6, reviews: 128 }, '★ 4.6 (128)', '5점 만점에 4.6점, 리뷰 128개'],
    ['ko', { rating: 4.6, reviews: 2.5 }, '★ 4.6', '5점 만점에 4.6점'],
  ])('in %s of %j is shown as %s and read as %s', (lang, card, shown, read) => {
    const html = draw(card, lang);
    expect(html).toContain(`role="img" aria-label="${read}">${shown}</small>`);
  });

  it.each([
    { reviews: 12 },
    { rating: 0, reviews: 12 },
    { rating: 5.1, reviews: 12 },
    { rating: -1 },
    { rating: Number.NaN },
    { rating: 'great' as never },
    { rating: {} as never },
    { rating: 4.5, reviews: 0 },
  ])('of %j is not shown', (card) => {
    expect(draw(card)).not.toContain('rating');
  });
});

describe('a price drop', () => {
  const reason = { code: 'price-drop', from: 12_000, currency: 'KRW', seenAt: new Date(2026, 2, 3).getTime() };

  it('strikes what the visitor saw, and says on which day', () => {
    const card = { price: 9000, was: 20_000 };
    expect(words(draw(card, 'en', { reason }))).toBe('|Item a|25% |₩9,000|Seen 3 Mar |₩12,000|');
    expect(words(draw(card, 'ko', { reason }))).toBe('|Item a|25% |9,000원|3월 3일엔 |12,000원|');
  });

  it.each([
    { ...reason, code: 'popular' },
    { ...reason, seenAt: undefined },
    { ...reason, seenAt: Number.POSITIVE_INFINITY },
    { ...reason, currency: 'USD' },
    { ...reason, from: 9000 },
    { ...reason, from: Number.NaN },
  ])('told as %j is none: the regular price stays', (reason) => {
    expect(words(draw({ price: 9000, was: 20_000 }, 'en', { reason }))).toContain('|Was |₩20,000|');
  });
});

describe('the picture', () => {
  const image = '/a.jpg';
  const address = /srcset="([^"]*)"/i;

  it('comes as wide as it is shown, where the shop says how, and late, without holding up the page', () => {
    const html = draw({ image }, 'en', { imageUrl: (url, widthPx) => `${url}?w=${widthPx}` });
    expect(address.exec(html)?.[1]?.split(',').slice(0, 2)).toEqual([
      'https://shop.example/a.jpg?w=160 160w',
      'https://shop.example/a.jpg?w=240 240w',
    ]);
    expect(html).toMatch(/sizes="auto,.* src="https:\/\/shop.example\/a.jpg"/);
    expect(html).toMatch(/loading="lazy".*decoding="async"/);
  });

  it('keeps a comma at its end from ending it: what follows would be loaded as an address', () => {
    const html = draw({ image }, 'en', { imageUrl: (url, widthPx) => `${url}?size=${widthPx},` });
    expect(address.exec(html)?.[1]?.split(',')[0]).toBe('https://shop.example/a.jpg?size=160%2C 160w');
  });

  it('is the plain one where that throws, and where it gives what must not be loaded', () => {
    const broken = () => {
      throw new Error('no');
    };
    expect(draw({ image }, 'en', { imageUrl: broken })).not.toMatch(address);
    for (const bad of ['javascript:alert(1)', 'data:image/png;base64,', undefined as never, {} as never]) {
      const html = draw({ image }, 'en', { imageUrl: () => bad });
      expect(html).not.toMatch(/javascript|data:|undefined/);
      expect(address.exec(html)?.[1]).toContain('https://shop.example/a.jpg 160w');
    }
  });
});
