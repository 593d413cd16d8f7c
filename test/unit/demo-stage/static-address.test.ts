import { expect, test } from 'vitest';
import { staticAddress } from '../../../demo-site/static/address';
import { hereOf } from '../../../demo-site/static/browser/here';
import { fileOf } from '../../../demo-site/static/file-of';

test.each([
  ['/ko/', '/sub/ko/'],
  ['/ko', '/sub/ko/'],
  ['/en/cart', '/sub/en/cart/'],
  ['/en/product/P1001', '/sub/en/product/P1001/'],
  ['/ko/category/knitwear?sort=price-low&page=2', '/sub/ko/category/knitwear/sort-price-low/page-2/'],
  ['/ko/search?q=wool&page=2', '/sub/ko/search/?q=wool&page=2'],
  ['/ko/sale?brand=Gyeol&sort=new', '/sub/ko/sale/?brand=Gyeol&sort=new'],
  ['/ko-eu/cart', '/sub/ko/cart/?regime=eu'],
  ['/ko/sale?page=2&stage=persona:hiker,clock:+3d', '/sub/ko/sale/page-2/?stage=persona:hiker,clock:+3d'],
  ['/ko/privacy#top', '/sub/ko/privacy/#top'],
  ['/assets/shop.css', '/sub/assets/shop.css'],
  ['/model', '/sub/model'],
  ['#dangol-consent', '#dangol-consent'],
  ['//other.test/ko/', '//other.test/ko/'],
  ['https://other.test/ko/', 'https://other.test/ko/'],
])('%s lies at %s', (address, there) => {
  expect(staticAddress(address, '/sub/')).toBe(there);
});

test('a page lies where its address says, and never outside the folder', () => {
  expect(fileOf('/ko/sale?page=2').split(/[\\/]/)).toEqual(['ko', 'sale', 'page-2', 'index.html']);
  expect(fileOf('/en/product/%EB%8B%A8%EA%B3%A8').split(/[\\/]/)).toEqual(['en', 'product', '단골', 'index.html']);
  expect(() => fileOf('/en/product/..%2F..%2Fetc')).toThrow('cannot be the name of a folder');
});

test('a page knows where it is from its script and its own address', () => {
  const script = 'https://host.test/sub/assets/static.js';
  expect(hereOf(script, '/sub/ko/')).toEqual({ base: '/sub/', language: 'ko', path: '/' });
  expect(hereOf(script, '/sub/en/order-done/index.html')).toEqual({
    base: '/sub/',
    language: 'en',
    path: '/order-done',
  });
  expect(hereOf(script, '/sub/')).toEqual({ base: '/sub/', language: undefined, path: '/' });
  expect(hereOf(script, '/elsewhere/ko/')).toEqual({ base: '/sub/', language: undefined, path: '/' });
});
