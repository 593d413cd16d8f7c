// A platform connected to a client of one's own, as an application does it.
import { connectShop } from '@dangol/sdk/shops';
import { readWooCommerce, woocommerce } from '@dangol/sdk/shops/woocommerce';
import { expect, test } from 'vitest';
import { aDevice, settled } from '../sdk/a-device';

test('the page speaks before other readers, its item is the client’s, and what it says can be asked', async () => {
  const { client, window } = aDevice().openTab({ shop: true, readers: ['dataLayer'] });
  const { document } = window;
  document.body.className = 'single-product postid-11 logged-in';
  document.body.innerHTML = '<div id="product-11" class="product instock"><h1 class="product_title">Knit</h1></div>';
  Object.assign(window, { dataLayer: [{ event: 'view_item', items: [{ item_id: 'SKU-11', item_brand: 'Madang' }] }] });
  const shop = connectShop(client, woocommerce, window as never);
  await settled();
  expect(client.item.current()).toBe('11');
  const events = client.debug.events().map(({ name, reader, params }) => ({ name, reader, items: params.items }));
  expect(events).toEqual([
    { name: 'page_view', reader: 'page', items: undefined },
    {
      name: 'view_item',
      reader: 'shop',
      items: [expect.objectContaining({ item_id: '11', item_name: 'Knit', availability: 'in_stock' })],
    },
  ]);
  // What only the data layer knew completes it.
  expect(client.profile.snapshot().items).toMatchObject([{ id: '11', name: 'Knit', brand: 'Madang', views: 1 }]);
  expect(client.shop.facts()).toEqual(shop.facts());
  expect(client.shop.facts()).toEqual(readWooCommerce(window as never));
  expect(client.shop.facts()?.isSignedIn).toBe(true);
  shop.disconnect();
});
