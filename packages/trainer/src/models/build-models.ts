import type { Database } from '../database/open-database';
import { basketPairs } from './basket-pairs';
import { buyerPairs } from './buyer-pairs';
import { buildCart } from './cart';
import { goesWith } from './goes-with';
import { popular } from './popular';
import { repeat } from './repeat';
import { sessionPairs } from './session-pairs';
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
  const step = async (name: string, build: () => Promise<void>) => {
    onStep(name);
    await build();
  };
  await step('buyers', plain(buyerPairs(settings)));
  await step('similar buyers', plain(similarBuyers()));
  await drop(database, 'buyer');
  await step('orders', plain(basketPairs(settings)));
  await step('cart', () => buildCart(database));
  await step('goes with', plain(goesWith()));
  await drop(database, 'basket');
  await step('visits', plain(sessionPairs(settings)));
  await step('viewed together', plain(viewed()));
  await drop(database, 'session');
  await step('buys again', plain(repeat(settings)));
  await step('popular', plain(popular(settings)));
}

/** Pairs are the largest tables there are: none stays longer than it is read. */
async function drop(database: Database, of: 'buyer' | 'basket' | 'session'): Promise<void> {
  await database.run(`DROP TABLE ${of}_pairs`);
  await database.run(`DROP TABLE ${of}_counts`);
}
