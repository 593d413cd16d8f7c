import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STRIPS } from '@dangol/recommender';
import { RESERVE_CSS } from '@dangol/widget';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { ROOT, snippets } from './guides';

const source = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The attributes that the tag's own documentation lists. */
const TAG = new Set(
  ['packages/dangol/src/tag/read-tag.ts', 'packages/dangol/README.md'].flatMap((path) =>
    [...source(path).matchAll(/\| `(data-[a-z-]+)`/g)].map(([, name]) => name),
  ),
);
const STRIP = ['kind', 'item', 'limit', 'layout', 'heading', 'query', 'list-id', 'lang'];
const NOTICE = ['shop', 'policy', 'layout', 'lang', 'purposes', 'channels', 'version'];
const PLATFORMS = ['cafe24', 'makeshop', 'shopify', 'woocommerce', 'cookiebot', 'none'];

/** Markup of the guides: Liquid's and the other templates' own marks taken for text. */
const markup = snippets()
  .filter(({ language, text }) => ['html', ''].includes(language) && /<(script|dangol-|style)/.test(text))
  .map(({ place, text }) => {
    const html = text.replace(/\{%-?\s*(comment|schema)\b[\s\S]*?end\1\s*-?%\}/g, '').replace(/\{%[\s\S]*?%\}/g, ' ');
    const { document } = new Window();
    document.body.innerHTML = html;
    return { place, html, document };
  });

const elements = (selector: string) =>
  markup.flatMap(({ place, document }) =>
    [...document.querySelectorAll(selector)].map((element) => ({
      place,
      element,
      names: [...element.attributes].map(({ name }) => name),
    })),
  );

describe('the markup of the guides', () => {
  it('is whole: every element that is written is there once it is parsed', () => {
    expect(markup.length).toBeGreaterThan(30);
    for (const { place, html, document } of markup) {
      const bare = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<script[\s\S]*?<\/script>/g, '');
      const written = bare.match(/<dangol-[a-z]+/g)?.length ?? 0;
      expect(document.querySelectorAll('dangol-recs, dangol-consent, dangol-message').length, place).toBe(written);
    }
  });

  const tags = elements('script[src]');
  it('has the tag in every guide', () => {
    expect(new Set(tags.map(({ place }) => place.split('/')[1]))).toEqual(
      expect.objectContaining(new Set(['cafe24', 'makeshop', 'shopify', 'woocommerce', 'ko', 'en'])),
    );
  });

  it.each(tags.map((tag) => [tag.place, tag.element.outerHTML.slice(0, 200), tag] as const))(
    '%s: %s',
    (_, __, { element, names }) => {
      expect(names).toContain('async');
      for (const name of names.filter((each) => each.startsWith('data-'))) expect(TAG).toContain(name);
      expect(names.filter((name) => !name.startsWith('data-'))).toEqual(['async', 'src']);
      const named = element.getAttribute('data-platform')?.split(' ') ?? [];
      for (const platform of named) expect(PLATFORMS).toContain(platform);
      expect(['kr', 'eu', 'uk', 'us', 'none', null]).toContain(element.getAttribute('data-regime'));
      for (const part of element.getAttribute('data-strips')?.split(', ') ?? []) {
        const [, kind = '', selector = ''] =
          /^([a-z-]+)(?::\d+)?(?::\w+)?@(?:after|before|into):(.+)$/.exec(part) ?? [];
        expect(STRIPS.has(kind as never), part).toBe(true);
        expect(() => new Window().document.querySelector(selector), part).not.toThrow();
      }
    },
  );

  it('names attributes and kinds of strips that there are', () => {
    const strips = elements('dangol-recs');
    expect(strips.length).toBeGreaterThan(10);
    for (const { place, element, names } of strips) {
      expect(STRIP, place).toEqual(expect.arrayContaining(names));
      const kind = element.getAttribute('kind') ?? 'similar-buyers';
      expect(kind.startsWith('{{') || STRIPS.has(kind as never), place).toBe(true);
    }
    for (const { place, names } of elements('dangol-consent'))
      expect(NOTICE, place).toEqual(expect.arrayContaining(names));
  });

  it('keeps the strips’ space by the style that the widget has', () => {
    const styles = markup.flatMap(({ place, html }) =>
      [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => [place, css]),
    );
    expect(styles.length).toBeGreaterThan(5);
    for (const [place, css] of styles) expect(css, place).toBe(RESERVE_CSS);
    expect(source('examples/woocommerce/dangol.php')).toContain(`'${RESERVE_CSS}'`);
  });

  it('offers in Shopify’s theme editor kinds that there are', () => {
    const [, schema = ''] =
      /\{% schema %\}([\s\S]*?)\{% endschema %\}/.exec(source('examples/shopify/dangol-strip.liquid')) ?? [];
    const [kind] = JSON.parse(schema).settings;
    expect(kind.options.length).toBeGreaterThan(5);
    for (const { value } of kind.options) expect(STRIPS.has(value)).toBe(true);
  });
});
