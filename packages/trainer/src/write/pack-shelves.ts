import { brotliCompressSync } from 'node:zlib';
import type { Card, ContentPage, Shelves } from '@dangol/schema';
import { MODEL_FORMAT } from '@dangol/schema';
import type { Database } from '../database/open-database';
import { SHELVES } from '../models/settings';
import { rankedList } from './ranked-list';

const BUDGET_BYTES = 6 * 1024;

interface Shelved {
  id: string;
  score: number;
  card: Card;
}

/**
 * `shelves.json` without its version: new arrivals and what is rated best, 24 of each or as many as fit into 6 KiB brotli, with all their cards; content
 * pages. What is out of stock stands on no shelf.
 */
export async function packShelves(database: Database): Promise<Omit<Shelves, 'version'>> {
  const newest = await readArrivals(database);
  const best = await readRated(database);
  const content = await readContent(database);
  const packed = (count: number): Omit<Shelves, 'version'> => {
    const [arrivals, rated] = [newest.slice(0, count), best.slice(0, count)];
    const cards = new Map([...arrivals, ...rated].map(({ id, card }) => [id, card]));
    return {
      format: MODEL_FORMAT,
      ...(arrivals.length && { newArrivals: rankedList(arrivals) }),
      ...(rated.length && { topRated: rankedList(rated) }),
      ...(content.length && { content }),
      cards: [...cards.values()],
    };
  };
  let count = SHELVES.items;
  while (count && brotliCompressSync(JSON.stringify(packed(count))).length > BUDGET_BYTES) count--;
  return packed(count);
}

async function readArrivals(database: Database): Promise<Shelved[]> {
  const rows = await database.rows<{ id: string; card: string }>(
    `SELECT i.id, c.card FROM arrivals a JOIN items i ON i.item = a.item JOIN cards c ON c.item = a.item ORDER BY a."at" DESC, a.item LIMIT ${SHELVES.items * 4}`,
  );
  const shown = onSale(rows).slice(0, SHELVES.items);
  // Their order is all there is to say.
  return shown.map((entry, place) => ({ ...entry, score: (shown.length - place) / shown.length }));
}

/** By the mean of the ratings with some of the shop's mean added: (n · own + prior · mean) / (n + prior), above the mean only. */
async function readRated(database: Database): Promise<Shelved[]> {
  const rated: Shelved[] = [];
  const all = { ratings: 0, count: 0 };
  for await (const rows of database.stream<[id: string, card: string]>(
    'SELECT i.id, c.card FROM cards c JOIN items i ON i.item = c.item ORDER BY i.item',
  )) {
    for (const [id, text] of rows) {
      if (!text.includes('"rating":')) continue;
      const card = JSON.parse(text) as Card;
      const { rating = 0, reviews = 0 } = card;
      if (!(rating > 0) || !(reviews > 0)) continue;
      all.ratings += rating * reviews;
      all.count += reviews;
      rated.push({ id, card, score: 0 });
    }
  }
  const { prior, least } = SHELVES.ratings;
  const mean = all.ratings / Math.max(1, all.count);
  for (const entry of rated) {
    const { rating = 0, reviews = 0 } = entry.card;
    entry.score = (reviews * rating + prior * mean) / (reviews + prior);
  }
  return rated
    .filter(({ score, card }) => score > mean && (card.reviews ?? 0) >= least && card.availability !== 'out_of_stock')
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, SHELVES.items);
}

async function readContent(database: Database): Promise<ContentPage[]> {
  const rows = await database.rows<{ url: string; title: string | null; type: string | null }>(
    `SELECT url, title, type FROM content ORDER BY score DESC, url LIMIT ${SHELVES.pages}`,
  );
  return rows.map(({ url, title, type }) => ({
    url,
    ...(title !== null && { title }),
    ...(type !== null && { type }),
  }));
}

function onSale(rows: { id: string; card: string }[]): Omit<Shelved, 'score'>[] {
  return rows
    .map(({ id, card }) => ({ id, card: JSON.parse(card) as Card }))
    .filter(({ card }) => card.availability !== 'out_of_stock');
}
