import { describe, expect, it } from 'vitest';
import { negotiate, prefixOf, readLocale } from '../../../demo-site/http/locale';

describe('the first part of a path', () => {
  it('names the language, and the law where it is not the shop’s own', () => {
    expect(readLocale('/ko/cart')).toEqual({ language: 'ko', regime: undefined, prefix: '/ko', rest: '/cart' });
    expect(readLocale('/en-eu/')).toEqual({ language: 'en', regime: 'eu', prefix: '/en-eu', rest: '/' });
    expect(readLocale('/en')?.rest).toBe('/');
  });

  it.each(['/', '/fr/cart', '/ko-mars/cart', '/korea', '/product/ko'])('%s is no page of the shop', (path) => {
    expect(readLocale(path)).toBeUndefined();
  });

  it('is written the way it is read', () => {
    expect(readLocale(`${prefixOf('en', 'us')}/my`)).toMatchObject({ language: 'en', regime: 'us', rest: '/my' });
  });
});

describe('the language of a browser', () => {
  it.each([
    ['ko-KR,ko;q=0.9,en-US;q=0.8', 'ko'],
    ['en-GB,en;q=0.9,ko;q=0.5', 'en'],
    ['fr-FR,en;q=0.3,ko;q=0.7', 'ko'],
    ['en;q=0, fr', 'ko'],
    ['', 'ko'],
    [undefined, 'ko'],
  ])('%s reads %s', (header, language) => {
    expect(negotiate(header)).toBe(language);
  });
});
