import type { LiveRow } from '@dangol/schema';
import type { CurrentPrice } from './current-prices';
import type { KnownPrice } from './known-prices';

/** What a comparison found. */
export interface Comparison {
  /** Items of the model that a catalogue had. */
  known: number;
  /** Items of the catalogue that the model has not: they have no card yet. */
  unknown: number;
  /** Price or regular price is another. */
  changed: number;
  soldOut: number;
  /** Sold out in the model, and not now. */
  back: number;
  /** No longer in the catalogue. */
  gone: number;
  /** Had a price, and has none that can be shown now: there is none, or it is in another currency. */
  unpriced: number;
  /** Have a price in both. */
  priced: number;
  /** Of these, ten times as much or a tenth, or beyond. */
  tenfold: number;
  /** Sorted by id. */
  rows: LiveRow[];
}

const TENFOLD = 10;

/**
 * Compares the cards of a model with a catalogue of now. A price in another currency than the card's cannot be shown beside it: it counts as none.
 * Pure: the same two give the same rows.
 */
export function comparePrices(known: Map<string, KnownPrice>, current: Map<string, CurrentPrice>): Comparison {
  const found: Comparison = {
    known: known.size,
    unknown: [...current.keys()].filter((id) => !known.has(id)).length,
    changed: 0,
    soldOut: 0,
    back: 0,
    gone: 0,
    unpriced: 0,
    priced: 0,
    tenfold: 0,
    rows: [],
  };
  for (const [id, before] of known) {
    const now = current.get(id);
    if (!now) {
      found.gone++;
      if (!before.isSoldOut || before.price !== undefined) found.rows.push([id, null, null, 0]);
      continue;
    }
    // Product exports of Shopify and WooCommerce name no currency: theirs is the shop's.
    const isSame = !now.currency || !before.currency || now.currency === before.currency;
    const price = isSame ? now.price : undefined;
    const was = isSame ? now.was : undefined;
    if (price !== undefined && before.price !== undefined) {
      found.priced++;
      const ratio = price / before.price;
      if (ratio >= TENFOLD || ratio <= 1 / TENFOLD) found.tenfold++;
    } else if (before.price !== undefined) found.unpriced++;
    const isChanged = price !== before.price || was !== before.was;
    const isSoldOut = now.isSoldOut && !before.isSoldOut;
    const isBack = before.isSoldOut && !now.isSoldOut;
    if (isChanged) found.changed++;
    if (isSoldOut) found.soldOut++;
    if (isBack) found.back++;
    // A catalogue that says nothing of the stock has the item for sale.
    const stock = now.isSoldOut ? 0 : now.isStockKnown || isBack ? 1 : null;
    if (isChanged || isSoldOut || isBack) found.rows.push([id, price ?? null, was ?? null, stock]);
  }
  found.rows.sort(([a], [b]) => (a < b ? -1 : 1));
  return found;
}
