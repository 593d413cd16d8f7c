import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { readCatalogue } from '@dangol/trainer';
import type { ShopProduct } from '../catalogue/shop-product';
import { fromCards } from './from-cards';

/** What is read of a given catalogue. */
export interface Given {
  products: ShopProduct[];
  /** What the person who started the shop should know: items without a price, missing pictures. */
  notes: string[];
}

/**
 * A catalogue file as the shop shows it.
 * @param images a folder of pictures named `<id>.webp`, `.jpg`, `.png`, `.svg`…
 * @throws Error naming the path, for a file or folder that is not there, and what the trainer throws for a file it cannot read.
 */
export async function readGiven(catalogue: string, images: string | undefined): Promise<Given> {
  if (!existsSync(catalogue)) throw new Error(`--catalogue: there is no file at ${catalogue}`);
  if (images !== undefined && !(existsSync(images) && statSync(images).isDirectory())) {
    throw new Error(`--images: there is no folder at ${images}`);
  }
  const pictures = picturesIn(images);
  const cards = await readCatalogue(catalogue);
  const products = fromCards(cards, {
    descriptions: descriptionsIn(catalogue),
    picture: (id) => {
      const extension = pictures.get(id);
      return extension && `/images/${encodeURIComponent(id)}${extension}`;
    },
  });
  if (!products.length) {
    throw new Error(
      `--catalogue: ${catalogue} holds no product with an id, a name and a price (${cards.length} rows read)`,
    );
  }
  const notes: string[] = [];
  if (products.length < cards.length)
    notes.push(`${cards.length - products.length} items without a price are not shown`);
  const bare = images === undefined ? 0 : products.filter(({ id }) => !pictures.has(id)).length;
  if (bare)
    notes.push(`${bare} of ${products.length} products have no picture <id>.webp, .jpg, .png or .svg in ${images}`);
  return { products, notes };
}

/** Extensions (`.webp`) by the id that the file is named after. */
function picturesIn(folder: string | undefined): Map<string, string> {
  const pictures = new Map<string, string>();
  for (const name of folder === undefined ? [] : readdirSync(folder)) {
    const extension = extname(name);
    if (/^\.(svg|webp|jpe?g|png|avif|gif)$/i.test(extension)) {
      pictures.set(name.slice(0, -extension.length).normalize('NFC'), extension);
    }
  }
  return pictures;
}

/** Descriptions by id where the catalogue is a JSON list that has them: the trainer needs none and reads none. */
function descriptionsIn(catalogue: string): Map<string, string> {
  const descriptions = new Map<string, string>();
  if (extname(catalogue).toLowerCase() !== '.json') return descriptions;
  const rows: unknown = JSON.parse(readFileSync(catalogue, 'utf8').replace(/^\uFEFF/, ''));
  for (const row of Array.isArray(rows) ? rows : []) {
    const cells = new Map(Object.entries(row ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    const id = cells.get('id') ?? cells.get('item_id');
    const text = cells.get('description');
    if (id !== undefined && typeof text === 'string') descriptions.set(String(id).trim().normalize('NFC'), text);
  }
  return descriptions;
}
