import type { Card } from '@dangol/schema';
import type { Database } from '../database/open-database';
import { VARIANTS } from '../models/settings';
import { variantKey } from './variant-key';

/** What items of one key have in common, while they are gathered. */
interface Alike {
  /** The first in the order of the ids: its id is the group's. */
  first: string;
  count: number;
  least: number;
  most: number;
}

/**
 * Gives variants one group where the catalogue has none for them: same brand, same category, and the same title but for words of colour and
 * size. Careful rather than complete: not without a category, not where prices are far apart, not where very many would be one.
 * @returns items that are in a group now.
 */
export async function groupVariants(database: Database): Promise<number> {
  const alike = new Map<string, Alike>();
  for await (const { id, key, price } of keyed(database)) {
    const known = alike.get(key) ?? { first: id, count: 0, least: Number.POSITIVE_INFINITY, most: 0 };
    known.count++;
    known.least = Math.min(known.least, price ?? known.least);
    known.most = Math.max(known.most, price ?? known.most);
    alike.set(key, known);
  }
  for (const [key, { count, least, most }] of alike) {
    if (count < 2 || count > VARIANTS.most || most > least * VARIANTS.priceApart) alike.delete(key);
  }
  if (!alike.size) return 0;
  let grouped = 0;
  async function* rows(): AsyncGenerator<[id: string, grp: string, card: string]> {
    for await (const { id, key, card } of keyed(database)) {
      const group = alike.get(key)?.first;
      if (group === undefined) continue;
      grouped++;
      yield [id, group, JSON.stringify({ ...card, group })];
    }
  }
  await database.insert('variants', { id: 'VARCHAR', grp: 'VARCHAR', card: 'VARCHAR' }, rows());
  await database.run(`CREATE TABLE grouped_catalogue AS SELECT c.id, c.category, COALESCE(v.grp, c.grp) AS grp, COALESCE(v.card, c.card) AS card,
    c.added, c.price, c.currency FROM catalogue c LEFT JOIN variants v ON v.id = c.id`);
  await database.run('DROP TABLE catalogue');
  await database.run('ALTER TABLE grouped_catalogue RENAME TO catalogue');
  await database.run('DROP TABLE variants');
  return grouped;
}

async function* keyed(
  database: Database,
): AsyncGenerator<{ id: string; key: string; price: number | undefined; card: Card }> {
  const rows = database.stream<[id: string, card: string]>(
    'SELECT id, card FROM catalogue WHERE grp IS NULL AND category IS NOT NULL ORDER BY id',
  );
  for await (const chunk of rows) {
    for (const [id, text] of chunk) {
      const card = JSON.parse(text) as Card;
      const name = variantKey(card.title);
      if (name !== undefined)
        yield { id, key: JSON.stringify([card.brand, card.category, name]), price: card.price, card };
    }
  }
}
