// A page with the tag and a rules file: what is shown, what is reported of it, and what the device remembers.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openShop, overlays } from './campaigns-page';

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(() => shop.shop.reset());
afterAll(() => shop?.close());

const HELLO = {
  id: 'hello',
  name: 'Hello',
  when: [{ page: 'any' }],
  steps: [{ show: { format: 'toast', title: 'Hello' } }],
};

test('a toast is shown on a page view, and its exposure is reported once', async () => {
  const { page, problems } = await shop.open({ rules: { campaigns: [HELLO] } });
  await expect.poll(() => overlays(page)).toEqual(['Hello']);
  const [seen] = await shop.arrived(page, 'view_promotion');
  expect(seen!.data.params).toMatchObject({
    promotion_id: 'hello',
    promotion_name: 'Hello',
    creative_name: 'base',
    creative_slot: 'toast',
    occurrence: 'once',
    arm: 'base',
    step: 0,
  });
  expect(problems).toEqual([]);
  await page.context().close();
});
