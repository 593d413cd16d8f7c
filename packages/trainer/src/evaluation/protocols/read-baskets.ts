import type { Database } from '../../database/open-database';

/** One order, with the ids of its items. */
export interface IdBasket {
  buyer: number;
  order: number;
  /** Epoch ms; 0 without times. */
  at: number;
  items: string[];
}

/**
 * Orders in order of time.
 * @param lines SQL of `(buyer, "order", item, moment)`, an item of an order once.
 */
export async function basketsOf(database: Database, lines: string): Promise<IdBasket[]> {
  const rows = await database.rows<{ buyer: number; order: number; id: string; moment: number | null }>(
    `SELECT l.buyer, l."order", i.id, l.moment FROM (${lines}) l JOIN items i ON i.item = l.item ORDER BY l."order", l.item`,
  );
  const baskets: IdBasket[] = [];
  for (const { buyer, order, id, moment } of rows) {
    let basket = baskets.at(-1);
    if (basket?.order !== order) {
      basket = { buyer, order, at: moment ?? 0, items: [] };
      baskets.push(basket);
    }
    basket.items.push(id);
  }
  return baskets;
}
