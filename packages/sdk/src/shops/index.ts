export { type ConnectedShop, connectShop, type ShopClient } from './connect-shop';
export * from './page-facts';
