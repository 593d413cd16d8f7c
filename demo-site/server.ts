export { run } from './run';
export { type Shelf, type ShopOptions, startShop } from './start-shop';
export { prepareWorld, type World, type WorldOptions } from './world/prepare-world';
