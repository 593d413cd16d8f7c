export { createShop } from './create-shop';
