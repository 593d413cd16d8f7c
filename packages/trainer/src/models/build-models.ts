import type { Database } from '../database/open-database';
import { basketPairs } from './basket-pairs';
import { buildCart } from './cart';
import { goesWith } from './goes-with';
import { popular } from './popular';
import { relatedCategories } from './related-categories';
import { repeat } from './repeat';
import type { ModelSettings } from './settings';
import { similarBuyers } from './similar-buyers';
import { viewed } from './viewed';

/** The tables that hold the lists, by the name a list has in a record. */
export const LIST_TABLES = {
  similarBuyers: 'similar_buyers',
  goesWith: 'goes_with',
  viewed: 'viewed',
  cart: 'cart',
} as const;

/** Runs the statements of every model, one after the other. `onStep` is told the name of each before it starts. */
export async function buildModels(
  database: Database,
  settings: ModelSettings,
  onStep: (name: string) => void,
): Promise<void> {
  const plain = (statements: string[]) => async () => {
    for (const statement of statements) await database.run(statement);
  };
  const models: [string, () => Promise<void>][] = [
    ['similar buyers', plain(similarBuyers(settings))],
    ['orders', plain(basketPairs(settings))],
    ['cart', () => buildCart(database)],
    ['popular', plain(popular(settings))],
    ['related categories', plain(relatedCategories(settings))],
    ['goes with', plain(goesWith())],
    ['viewed together', plain(viewed(settings))],
    ['buys again', plain(repeat(settings))],
  ];
  for (const [name, build] of models) {
    onStep(name);
    await build();
  }
  await database.run('DROP TABLE basket_pairs');
  await database.run('DROP TABLE basket_counts');
}
