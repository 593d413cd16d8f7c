import { expect, test } from 'vitest';
import { createPageContext } from '../../../packages/sdk/src/capture/create-page-context';
import { openPage } from './open-page';

test('a page is its stripped address, title, referrer, type and language', () => {
  const { browser, document } = openPage('<main data-dangol-page="Product">');
  Object.defineProperty(document, 'referrer', { value: 'https://search.test/find?q=kim%40example.com&utm_source=s' });
  const page = createPageContext({ browser });
  expect(page()).toEqual({
    url: 'https://shop.test/product/coat-1?utm_source=mail',
    title: 'Coat',
    referrer: 'https://search.test/find?utm_source=s',
    type: 'product',
    language: 'ko',
  });
});

test('what is not known is absent, and personal data in the title and the type is masked', () => {
  const { browser, document } = openPage();
  document.documentElement.removeAttribute('lang');
  document.title = 'Welcome kim@example.com (010-1234-5678)';
  expect(createPageContext({ browser, keepParams: [] })()).toEqual({
    url: 'https://shop.test/product/coat-1',
    title: 'Welcome [email] ([phone])',
  });
  expect(createPageContext({ browser, pageType: () => 'Orders of KIM@example.com' })().type).toBe('orders of [email]');
});

test("the type is declared, told, or Cafe24's", () => {
  const cafe24 = openPage('<meta name="path_role" content="PRODUCT_DETAIL">');
  expect(createPageContext({ browser: cafe24.browser })().type).toBe('product_detail');
  const { browser } = openPage();
  const pageType = () => (browser.location.pathname.startsWith('/product/') ? 'product' : undefined);
  const page = createPageContext({ browser, pageType });
  expect(page().type).toBe('product');
  browser.history.pushState({}, '', '/cart');
  expect(page().type).toBeUndefined();
});

test('after a single-page navigation the page before is the referrer, and its title is not taken for the new one', () => {
  const { browser, document } = openPage();
  const page = createPageContext({ browser });
  page();
  browser.history.pushState({}, '', '/product/hat?uid=1');
  expect(page()).toEqual({
    url: 'https://shop.test/product/hat',
    referrer: 'https://shop.test/product/coat-1?utm_source=mail',
    language: 'ko',
  });
  document.title = 'Hat';
  expect(page().title).toBe('Hat');
  browser.history.pushState({}, '', '/product/cap');
  expect(page()).toMatchObject({ title: undefined, referrer: 'https://shop.test/product/hat' });
  document.title = 'Cap';
  expect(page().title).toBe('Cap');
});
