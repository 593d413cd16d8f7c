import { expect, test } from 'vitest';
import type { ShopBrowser } from '../../../packages/sdk/src/shops/page-facts';
import { watchWooCart } from '../../../packages/sdk/src/shops/watch-woo-cart';

test('jQuery that is there before the body is listened to once there is one', () => {
  const heard: unknown[] = [];
  const loads: (() => void)[] = [];
  const page = {
    document: { body: null as object | null, addEventListener() {} },
    jQuery: (target: unknown) => ({ on: () => target && heard.push(target) }),
    addEventListener: (_: string, run: () => void) => loads.push(run),
    setTimeout() {},
  };
  watchWooCart(
    page as unknown as ShopBrowser,
    () => undefined,
    () => {},
    new AbortController().signal,
  );
  page.document.body = { localName: 'body' };
  for (const run of loads) run();
  expect(heard).toEqual([page.document.body]);
});
