import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { train } from '@dangol/trainer';
import type { ShopProduct } from '../catalogue/shop-product';
import { makeCatalogue } from '../data/catalogue/make-catalogue';
import { makeTrial } from '../data/catalogue/make-trial';
import { drawView } from '../data/garment/draw-view';
import { drawScene, SCENES } from '../data/garment/scenes/draw-scene';
import { viewsOf } from '../data/garment/views-of';
import type { DemoProduct } from '../data/product';
import { writeWorld } from '../data/write-world';
import { repositoryRoot } from '../places';
import type { Shelf } from '../start-shop';
import { contentPages } from './content-pages';
import { fingerprint } from './fingerprint';
import { fromDemo } from './from-demo';
import { readGiven } from './read-given';
import { toCatalogueRow } from './to-catalogue-row';

/** What the shop is to sell. */
export interface WorldOptions {
  /** Default 1. The same seed gives the same world, byte by byte. */
  seed?: number;
  /** A catalogue file instead of the made one. */
  catalogue?: string;
  /** Its pictures, named after the products' ids. */
  images?: string;
  /** Its order log; without it orders are made over the catalogue. */
  orders?: string;
  /** Worlds are kept below this folder; default `.cache/demo` of the repository. */
  cache?: string;
  /** Told each step as it begins and how far it is, 0…1. */
  onProgress?: (step: string, share: number) => void;
}

/** A world on disk, ready for `startShop()`. */
export interface World {
  dir: string;
  /** Whether it was there already. */
  kept: boolean;
  /** What the person who started the shop should know. */
  notes: string[];
}

/** Everything whose change makes a new world. */
const SOURCES = [
  'demo-site/data',
  'demo-site/catalogue',
  'demo-site/world',
  'packages/trainer/src',
  'packages/schema/src',
];

/**
 * Makes catalogue, pictures, order log and model, or takes them from the cache where nothing has changed.
 * @throws Error with a message for the person who gave the paths.
 */
export async function prepareWorld(options: WorldOptions = {}): Promise<World> {
  const { seed = 1, onProgress = () => {} } = options;
  const root = repositoryRoot();
  const catalogue = options.catalogue && resolve(options.catalogue);
  const images = options.images && resolve(options.images);
  const orders = options.orders && resolve(options.orders);
  if (orders && !catalogue)
    throw new Error('--orders needs --catalogue: an order log says nothing of names, prices and pictures');
  if (images && !catalogue) throw new Error('--images needs --catalogue');
  if (orders && !existsSync(orders)) throw new Error(`--orders: there is no file at ${orders}`);
  const given = catalogue ? await readGiven(catalogue, images) : undefined;
  const notes = [...(given?.notes ?? [])];
  if (given && !orders) notes.push('no --orders given: the orders are invented over this catalogue');

  const files = [catalogue, orders].filter((path) => path !== undefined && path !== '') as string[];
  const sources = SOURCES.map((path) => join(root, path));
  const key = await fingerprint([String(seed), images ?? ''], [...files, ...sources]);
  const dir = join(options.cache ?? join(root, '.cache', 'demo'), key);
  if (existsSync(join(dir, 'products.json'))) return { dir, kept: true, notes };

  await mkdir(dirname(dir), { recursive: true });
  const partial = await mkdtemp(`${dir}.`);
  await mkdir(join(partial, 'images'));
  const made = given ? [] : makeCatalogue(seed);
  const sold = [...made, ...makeTrial(made)];
  await drawPictures(join(partial, 'images'), sold, onProgress);
  const shelf: Shelf = { given: Boolean(given), products: given?.products ?? fromDemo(sold) };
  if (images) shelf.images = images;
  const rows = shelf.products.map(toCatalogueRow);
  await writeFile(join(partial, 'shelf.json'), JSON.stringify(rows));
  const logs = orders
    ? { orders, events: undefined }
    : await writeWorld(partial, {
        seed,
        products: given ? given.products.map(sellable) : made,
        pages: given ? [] : contentPages(),
        onProgress,
      });
  await train({
    orders: [logs.orders],
    events: logs.events ? [logs.events] : [],
    catalogue: join(partial, 'shelf.json'),
    out: join(partial, 'model'),
    onProgress: (_, share) => onProgress('model', share),
  });
  await writeFile(join(partial, 'products.json'), JSON.stringify(shelf));
  // Another may have been quicker, and serve what lies there: then its folder stands and ours goes.
  await rename(partial, dir).catch(async (error) => {
    if (!existsSync(join(dir, 'products.json'))) throw error;
    await rm(partial, { recursive: true });
  });
  return { dir, kept: false, notes };
}

async function drawPictures(
  folder: string,
  products: readonly DemoProduct[],
  onProgress: (step: string, share: number) => void,
): Promise<void> {
  for (const [i, product] of products.entries()) {
    const views = viewsOf(product).map((view, n) =>
      writeFile(join(folder, n ? `${product.id}-${n + 1}.svg` : `${product.id}.svg`), drawView(product, view)),
    );
    await Promise.all(views);
    onProgress('pictures', (i + 1) / products.length);
  }
  if (!products.length) return;
  for (const scene of SCENES) await writeFile(join(folder, `scene-${scene.id}.svg`), drawScene(scene, products));
}

/** What the invented buyers go by. */
function sellable({ id, price, category, brand, was }: ShopProduct) {
  return { id, price, category, ...(brand !== undefined && { brand }), ...(was !== undefined && { was }) };
}
