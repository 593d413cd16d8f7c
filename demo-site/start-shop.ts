import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, modelTag, type Regime } from '@dangol/schema';
import { RESERVE_CSS } from '@dangol/widget';
import type { ShopProduct } from './catalogue/shop-product';
import { type ServeOptions, type Shop, serveShop } from './http/serve-shop';
import { repositoryRoot } from './places';

/** How a prepared world is opened as a shop. */
export interface ShopOptions {
  /** A folder made by `prepareWorld()`: `products.json`, `images/`, `model/`. */
  dir: string;
  /** Default 0, a free one. */
  port?: number;
  /** Default `127.0.0.1`; `0.0.0.0` lets the network in. */
  host?: string;
  /** Where events go; `{host}` stands for the name under which the visitor reached the shop. Default: nowhere. */
  backend?: string;
  /** The law where the address names none; default `kr`. */
  regime?: Regime;
  /** Whether the shop shows its consent notice; default true. */
  notice?: boolean;
}

/** What `products.json` holds. */
export interface Shelf {
  /** Whether the catalogue was given rather than made. */
  given: boolean;
  products: ShopProduct[];
  /** Folder of the pictures, where it is not the world's own. */
  images?: string;
}

/** Opens the shop over a prepared world. @throws when the folder is no such world or the port is taken. */
export async function startShop(options: ShopOptions): Promise<Shop> {
  const { port = 0, host = '127.0.0.1', backend } = options;
  return serveShop({ ...shopOf(options), port, host, ...(backend !== undefined && { backend }) });
}

/** A prepared world as a shop: its products, its settings and where its files lie. @throws when the folder is no such world. */
export function shopOf(options: Pick<ShopOptions, 'dir' | 'regime' | 'notice'>): Omit<ServeOptions, 'port' | 'host'> {
  const { dir, regime = 'kr', notice = true } = options;
  const root = repositoryRoot();
  const shelf = JSON.parse(readFileSync(join(dir, 'products.json'), 'utf8')) as Shelf;
  const model = join(dir, 'model');
  const manifest = JSON.parse(readFileSync(join(model, 'manifest.json'), 'utf8')) as Manifest;
  return {
    ...shelf,
    regime,
    notice,
    reserveCss: RESERVE_CSS,
    modelTag: modelTag(manifest),
    modelVersion: manifest.version,
    images: shelf.images ?? join(dir, 'images'),
    model,
    campaigns: join(root, 'examples', 'playbook', 'playbook.json'),
    styles: join(root, 'demo-site', 'styles'),
    shopScript: join(root, 'demo-site', 'dist'),
    scripts: join(root, 'packages', 'dangol', 'dist'),
    fonts: join(root, 'node_modules', 'pretendard', 'dist', 'web', 'variable'),
  };
}
