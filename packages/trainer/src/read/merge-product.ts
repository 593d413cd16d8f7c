import type { CatalogueItem } from './each-catalogue-item';
import { byFile, type ProductRows } from './join-products';

/** A product as all of its rows have it. */
export interface CatalogueProduct {
  card: CatalogueItem;
  /** All other names, of variants too. */
  aliases: string[];
  addedAt: number | null;
  isHidden: boolean;
}

/** In this order: files are compared byte by byte. */
const KEYS: readonly (keyof CatalogueItem)[] = [
  'id',
  'title',
  'titles',
  'url',
  'image',
  'price',
  'was',
  'currency',
  'brand',
  'category',
  'availability',
  'group',
  'rating',
  'reviews',
  'labels',
];

/**
 * One product of its rows: its id is the surest of theirs; of two files the first counts that says something; of variants the lowest price, and stock where any has it. Pure.
 * @param group what its variants are called together, where no other product is called so: its id where nothing shows what its page calls it.
 * @returns a card with an empty title where no row has one.
 */
export function mergeProduct(rows: ProductRows, group?: string): CatalogueProduct {
  const best = rows.reduce((first, row) => (row.rank < first.rank ? row : first));
  const id = best.rank > 0 && group !== undefined ? group : best.id;
  const cards = [...byFile(rows).values()].map(cardOfFile);
  const card = Object.assign({}, ...cards.toReversed()) as CatalogueItem;
  const title = cards.find((one) => one.title !== '')?.title ?? '';
  const whole: Record<string, unknown> = { ...card, id, title };
  // A price is shown as one file has it, not the one's price below the other's.
  const priced = cards.find(({ price }) => price !== undefined);
  for (const key of ['price', 'was', 'currency'] as const) whole[key] = priced?.[key];
  if (whole.group === id) whole.group = undefined;
  const aliases = [...new Set(rows.flatMap((row) => [row.id, ...row.codes]))].filter((code) => code !== id);
  const added = rows.map(({ addedAt }) => addedAt).filter((at) => at !== null);
  return {
    card: Object.fromEntries(
      KEYS.flatMap((key) => (whole[key] === undefined ? [] : [[key, whole[key]]])),
    ) as unknown as CatalogueItem,
    aliases,
    addedAt: added.length ? Math.min(...added) : null,
    isHidden: rows.find(({ isHidden }) => isHidden !== undefined)?.isHidden ?? false,
  };
}

function cardOfFile(rows: ProductRows): CatalogueItem {
  const sorted = [
    ...rows.filter(({ parent }) => parent === undefined),
    ...rows.filter(({ parent }) => parent !== undefined),
  ];
  const cards = sorted.map(({ card }) => card);
  const card = Object.assign({}, ...cards.toReversed()) as CatalogueItem;
  const [first] = cards as [CatalogueItem];
  const titles = cards.map(({ title }) => title).filter(Boolean);
  const isVariants =
    sorted.length > 1 && sorted[0]?.parent === undefined && first.title !== '' && titles.length === cards.length;
  card.title =
    isVariants && !sorted.some(({ parent }) => parent !== undefined) ? commonTitle(titles) : (titles[0] ?? '');
  const priced = cards.filter(({ price }) => price !== undefined);
  const least = priced.toSorted((a, b) => (a.price ?? 0) - (b.price ?? 0))[0];
  for (const key of ['price', 'was', 'currency'] as const) {
    delete card[key];
    if (least?.[key] !== undefined) Object.assign(card, { [key]: least[key] });
  }
  if (cards.some(({ availability }) => availability === 'in_stock')) card.availability = 'in_stock';
  return card;
}

/** What variants' titles have in common at their beginning: `Knit - Black / S`, `Knit - Ivory / M` → `Knit`. */
function commonTitle(titles: readonly string[]): string {
  const [first = '', ...others] = titles;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  if (length === first.length) return first;
  const words = first.slice(0, length).replace(/[^\s]*$/u, '');
  return words.replace(/[\s\-–—_/|,:·([]+$/u, '') || first;
}
