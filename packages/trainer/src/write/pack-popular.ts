import { brotliCompressSync } from 'node:zlib';
import type { Card, Popular, RankedList } from '@dangol/schema';
import { itemId, MODEL_FORMAT } from '@dangol/schema';
import type { Database } from '../database/open-database';
import { NEIGHBOURS, RELATED } from '../models/settings';
import { rankedList } from './ranked-list';
import { readBlend } from './read-blend';

const SHOP_CARDS = 24;
const CATEGORY_ITEMS = 12;
const MOST_CATEGORIES = 50;
const BUDGET_BYTES = 6 * 1024;

interface Row {
  id: string;
  score: number;
  category: string | null;
  shop_place: number;
  category_place: number;
  card: string | null;
}

/**
 * `popular.json` without its version: the shop's 50 best with cards for 24, then as many categories, the best-selling first, with 12 items
 * and their cards each, and the categories related to them, as fit into 6 KiB brotli.
 */
export async function packPopular(database: Database): Promise<Omit<Popular, 'version'>> {
  const rows = await database.rows<Row>(
    `SELECT i.id, p.score, p.category, p.shop_place, p.category_place, c.card FROM popular p JOIN items i ON i.item = p.item LEFT JOIN cards c ON c.item = p.item
     WHERE p.shop_place <= ${NEIGHBOURS} OR (p.category_place <= ${CATEGORY_ITEMS} AND p.category IN (
       SELECT category FROM popular WHERE category IS NOT NULL AND category_place = 1 ORDER BY shop_place LIMIT ${MOST_CATEGORIES})) ORDER BY p.shop_place`,
  );
  const blend = await readBlend(database);
  const related = await readRelated(database);
  const shop = rows.filter((row) => row.shop_place <= NEIGHBOURS);
  const byCategory = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.category === null || row.category_place > CATEGORY_ITEMS) continue;
    byCategory.set(row.category, [...(byCategory.get(row.category) ?? []), row]);
  }
  const categories = [...byCategory].slice(0, MOST_CATEGORIES);
  const packed = (count: number): Omit<Popular, 'version'> => {
    const shown = categories.slice(0, count);
    const cards = new Map<string, Card>();
    for (const row of [...shop.slice(0, SHOP_CARDS), ...shown.flatMap(([, entries]) => entries)]) {
      if (row.card !== null) cards.set(row.id, JSON.parse(row.card) as Card);
    }
    return {
      format: MODEL_FORMAT,
      ...(blend && { blend }),
      shop: relative(shop),
      categories: shown.map(([category, entries]) => ({
        category,
        list: relative(entries),
        ...(related.has(category) && { related: rankedList(related.get(category) ?? []) }),
      })),
      cards: [...cards.values()],
    };
  };
  let fits = 0;
  for (let low = 1, high = categories.length; low <= high; ) {
    const middle = (low + high) >> 1;
    if (brotliCompressSync(JSON.stringify(packed(middle))).length <= BUDGET_BYTES) {
      fits = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return packed(fits);
}

/** Beside the best of the list, which counts 1: the score itself is how many were sold. */
function relative(entries: readonly Row[]): RankedList {
  const [best] = entries;
  return rankedList(entries.map(({ id, score }) => ({ id, score: score / (best?.score ?? 1) })));
}

async function readRelated(database: Database): Promise<Map<string, { id: string; score: number }[]>> {
  const related = new Map<string, { id: string; score: number }[]>();
  for (const { category, id, score } of await database.rows<{ category: string; id: string; score: number }>(
    `SELECT category, other AS id, score FROM related_categories WHERE place <= ${RELATED.published} ORDER BY category, place`,
  )) {
    // In a list, names of categories keep to the form of ids.
    if (itemId(id) === id) related.set(category, [...(related.get(category) ?? []), { id, score: score * 1e-9 }]);
  }
  return related;
}
