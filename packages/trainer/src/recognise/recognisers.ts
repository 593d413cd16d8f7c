import { cafe24ApiOrders } from './cafe24-api-orders';
import { cafe24ApiProducts } from './cafe24-api-products';
import { cafe24Orders } from './cafe24-orders';
import { cafe24Products } from './cafe24-products';
import { googleFeed } from './google-feed';
import { imwebOrders } from './imweb-orders';
import { makeshopApiOrders } from './makeshop-api-orders';
import { makeshopApiProducts } from './makeshop-api-products';
import { makeshopOrders } from './makeshop-orders';
import { makeshopProducts } from './makeshop-products';
import { naverEp } from './naver-ep';
import type { Recogniser } from './recogniser';
import { shopifyBulkOrders } from './shopify-bulk-orders';
import { shopifyBulkProducts } from './shopify-bulk-products';
import { shopifyCustomers } from './shopify-customers';
import { shopifyOrders } from './shopify-orders';
import { shopifyProducts } from './shopify-products';
import { shopifyRestOrders } from './shopify-rest-orders';
import { smartstoreOrders } from './smartstore-orders';
import { wooAnalytics } from './woo-analytics';
import { wooProducts } from './woo-products';
import { wooRestOrders } from './woo-rest-orders';
import { wooRestProducts } from './woo-rest-products';
import { wooSqlOrders } from './woo-sql-orders';

/** All files that are known, the most distinctive first: the first that matches is taken. */
export const RECOGNISERS: readonly Recogniser[] = [
  cafe24Orders,
  imwebOrders,
  smartstoreOrders,
  shopifyOrders,
  wooAnalytics,
  shopifyCustomers,
  cafe24ApiOrders,
  shopifyRestOrders,
  wooRestOrders,
  shopifyBulkOrders,
  makeshopApiOrders,
  wooSqlOrders,
  makeshopOrders,
  cafe24Products,
  cafe24ApiProducts,
  wooProducts,
  wooRestProducts,
  makeshopApiProducts,
  makeshopProducts,
  naverEp,
  shopifyProducts,
  shopifyBulkProducts,
  googleFeed,
];
