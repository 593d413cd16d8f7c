import type { Database } from '../database/open-database';
import { buildCart } from './cart';
import type { Pairs, PairsOf } from './count-pairs';
import { goesWith } from './goes-with';
import { buildKeywords } from './keywords';
import { lowest } from './lowest';
import { popular } from './popular';
import { relatedCategories } from './related-categories';
import { repeat } from './repeat';
import type { ModelSettings } from './settings';
import { shelves } from './shelves';
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
  pairs: Pairs,
  onStep: (name: string) => void,
): Promise<void> {
  const count = async (of: PairsOf, name: string) => {
    onStep(name);
    await pairs.count(of, settings);
  };
  const make = async (name: string, statements: string[]) => {
    onStep(name);
    for (const statement of statements) await database.run(statement);
  };
  await count('buyer', 'buyers');
  await make('similar buyers', similarBuyers());
  await pairs.drop('buyer');
  await count('basket', 'orders');
  onStep('cart');
  await buildCart(database);
  await count('session', 'visits');
  await make('viewed together', viewed());
  await make('popular', popular(settings));
  await make('related categories', relatedCategories(settings));
  await make('goes with', goesWith());
  await pairs.drop('basket');
  await pairs.drop('session');
  await make('buys again', repeat(settings));
  await make('prices', lowest(settings));
  onStep('searches');
  await buildKeywords(database, settings);
  await make('shelves', [...shelves(settings), 'CREATE TABLE blends (step VARCHAR, list VARCHAR, share DOUBLE)']);
}
