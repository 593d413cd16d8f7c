// The lazy part behind the shop platforms of `data-platform`.
import { connectShop, type ShopBrowser, type ShopClient, type ShopReader } from '@dangol/sdk/shops';
import { cafe24 } from '@dangol/sdk/shops/cafe24';
import { makeshop } from '@dangol/sdk/shops/makeshop';
import { shopify } from '@dangol/sdk/shops/shopify';
import { woocommerce } from '@dangol/sdk/shops/woocommerce';

/** What the part is given. */
export interface ShopsContext {
  client: ShopClient;
  name: string;
  window: ShopBrowser;
}

const READERS = new Map<string, ShopReader>(Object.entries({ cafe24, makeshop, shopify, woocommerce }));

/** Lets the platform of this name speak for the page. */
export function create({ client, name, window }: ShopsContext): void {
  const reader = READERS.get(name);
  if (reader) connectShop(client, reader, window);
}
