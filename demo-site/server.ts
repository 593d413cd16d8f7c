export { run } from './run';
export { type Shelf, type ShopOptions, startShop } from './start-shop';
export { buildStatic, type StaticOptions } from './static/build-static';
export { runStatic } from './static/run-static';
export { prepareWorld, type World, type WorldOptions } from './world/prepare-world';
