import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Regime } from '@dangol/schema';
import { createCatalogue } from '../catalogue/create-catalogue';
import { createFileServer } from '../http/serve-file';
import { shopOf } from '../start-shop';
import type { ShopSettings } from '../view';
import { copyFolders } from './copy-folders';
import { eachPage } from './each-page';
import { fileOf } from './file-of';
import { frontOf } from './front-of';

/** How a prepared world becomes a folder of files. */
export interface StaticOptions {
  /** A folder made by `prepareWorld()`. */
  dir: string;
  /** Emptied first. */
  out: string;
  /** Path on the host, from `/` to `/`. */
  base: string;
  /** Default `kr`. */
  regime?: Regime;
  /** Where events go; default nowhere. */
  backend?: string | undefined;
  onProgress?: (part: string, share: number) => void;
}

/**
 * Writes the shop as files that any host can serve: every page that links lead to, in both languages, and every file that they name.
 * @returns how many pages there are.
 */
export async function buildStatic(options: StaticOptions): Promise<number> {
  const { out, base, backend, onProgress = () => {} } = options;
  const { products, given, notice, regime, reserveCss, modelTag, modelVersion: _, ...places } = shopOf(options);
  const settings: ShopSettings = { given, notice, regime, reserveCss, modelTag };
  const catalogue = createCatalogue(products);
  const serveFile = createFileServer(places, catalogue);
  const files = new Set<string>();
  let pages = 0;

  await rm(out, { recursive: true, force: true });
  for (const { address, html, left } of eachPage({
    catalogue,
    settings,
    base,
    backend,
    onFile: (path) => files.add(path),
  })) {
    await write(join(out, fileOf(address)), html);
    pages += 1;
    onProgress('pages', pages / (pages + left));
  }
  for (const name of ['stage.js', 'stage-tab.js']) files.add(`/assets/${name}`);
  for (const path of files) {
    const answer = await serveFile(path);
    if (answer) await write(join(out, ...decodeURIComponent(path).split('/')), answer.body);
  }
  await copyFolders(places, out, base);
  await write(join(out, 'index.html'), frontOf(base));
  await write(join(out, 'assets', 'shop.json'), JSON.stringify({ products, settings }));
  return pages;
}

async function write(file: string, body: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, body);
}
