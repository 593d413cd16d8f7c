import { safeUrl } from '@dangol/widget';
import { describe, expect, it } from 'vitest';
import fc from '../../support/property';

const BASE = 'https://shop.example';

describe('safeUrl', () => {
  it.each([
    ['/items/1', 'https://shop.example/items/1'],
    ['items/1?a=b#c', 'https://shop.example/items/1?a=b#c'],
    ['  /items/1 ', 'https://shop.example/items/1'],
    ['http://other.example/a b', 'http://other.example/a%20b'],
    ['//cdn.example/x.jpg', 'https://cdn.example/x.jpg'],
    ['HTTPS://shop.example/Ü', 'https://shop.example/%C3%9C'],
    ['/a\u0000b', 'https://shop.example/a%00b'],
    ['/a\tb', 'https://shop.example/ab'],
  ])('%s is %s', (raw, expected) => {
    expect(safeUrl(raw, BASE)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript\r:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://shop.example/1',
    'file:///etc/passwd',
    'mailto:a@b.c',
    'https://',
    'http://[',
    '',
    '   ',
    undefined,
    null,
    7,
    {},
    ['/items/1'],
  ])('%j is refused', (raw) => {
    expect(safeUrl(raw, BASE)).toBeUndefined();
  });

  it('gives nothing but http and https, whatever comes', () => {
    const schemes = fc.constantFrom(
      'javascript:',
      'data:',
      'java\tscript:',
      'JAVASCRIPT:',
      ' javascript:',
      'ws:',
      'about:',
      'x:',
      '//',
      '/',
    );
    fc.assert(
      fc.property(schemes, fc.string({ unit: 'binary' }), (scheme, rest) => {
        const url = safeUrl(scheme + rest, BASE);
        return url === undefined || /^https?:\/\//.test(url);
      }),
    );
  });
});
