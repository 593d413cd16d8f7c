import { type ColumnMap, parseMap } from '../../columns/parse-map';
import type { Database } from '../../database/open-database';
import { userError } from '../../errors';
import { loadLogs } from '../../prepare/load-logs';
import { holdOut } from '../hold-out';
import { createRandom, shuffled } from './draw';
import { makeSnapshot } from './make-snapshot';
import type { Protocol, Question } from './question';
import { basketsOf, type IdBasket } from './read-baskets';

/** What is asked of an order log that is cut at a day. */
export type OrderProtocol = 'cart' | 'seed' | 'buy-again' | 'complement';

/** The log, and where it is cut. */
export interface OrderLog {
  orders: readonly string[];
  catalogue?: string | readonly string[] | undefined;
  /** Epoch ms: learned from is what was before. */
  cutAt: number;
  seed?: number | undefined;
  /** Columns named by hand. */
  map?: ColumnMap | undefined;
}

/** Most items of a cart that another is asked for. */
const CART_ITEMS = 10;

/** A held-out order as questions are made of it. */
interface Asked {
  basket: IdBasket;
  /** Its items in a drawn order. */
  drawn: string[];
  /** The buyer's earlier orders, newest first; none for an unknown buyer. */
  before: IdBasket[];
  categoryOf: Map<string, string>;
  now: number;
}

/** Per question of an order: what is asked. `undefined` where this order asks nothing. */
const ASK: Record<Exclude<OrderProtocol, 'buy-again'>, (asked: Asked) => Omit<Question, 'group'> | undefined> = {
  cart({ drawn, now }) {
    const cart = drawn.slice(0, Math.min(CART_ITEMS, drawn.length - 1));
    const labels = drawn.slice(cart.length, cart.length + 1);
    return labels.length && cart.length
      ? { ask: { kind: 'cart', snapshot: makeSnapshot({ cart }, now), now }, met: cart, labels }
      : undefined;
  },
  seed({ drawn: [item, next], now }) {
    if (item === undefined || next === undefined) return undefined;
    return { ask: { kind: 'goes-with', item, snapshot: null, now }, met: [item], labels: [next] };
  },
  complement({ drawn, categoryOf, now }) {
    const item = drawn.find((id) => categoryOf.has(id));
    const label = drawn.find((id) => {
      const category = categoryOf.get(id);
      return item !== undefined && category !== undefined && category !== categoryOf.get(item);
    });
    if (item === undefined || label === undefined) return undefined;
    return { ask: { kind: 'goes-with', item, snapshot: null, now }, met: [item], labels: [label] };
  },
};

/**
 * Protocols on an order log that is cut at a day; each order after it asks once, in a drawn order of its items:
 * - *cart*: from up to ten of its items, another one;
 * - *seed*: from one of its items, another one;
 * - *complement*: from one of its items, one of another category;
 * - *buy-again*: each buyer known before once: which of the items bought before are bought again after the cut. Ranked are those alone.
 *
 * `new`: the buyer had not bought the label before, or is unknown.
 */
export function fromOrders(protocol: OrderProtocol, log: OrderLog): Protocol {
  const { orders, catalogue, cutAt, seed = 1, map = parseMap([]) } = log;
  return {
    depths: [10, 20],
    seeds: [seed],
    async prepare(database, drawnWith, onStep) {
      const logs = { orders, events: [], map, ...(catalogue !== undefined && { catalogue }) };
      await loadLogs(database, logs, onStep);
      onStep('holding out');
      const categoryOf = await readCategories(database);
      if (protocol === 'complement' && !categoryOf.size) throw userError('noCategories');
      await holdOut(database, { cutAt });
      const before = new Map<number, IdBasket[]>();
      for (const basket of await basketsOf(
        database,
        'SELECT buyer, "order", item, moment FROM purchases WHERE known',
      )) {
        const list = before.get(basket.buyer);
        if (list) list.unshift(basket);
        else before.set(basket.buyer, [basket]);
      }
      const held = await basketsOf(database, 'SELECT buyer, "order", item, moment FROM held_purchases');
      const random = createRandom(drawnWith);
      const questions =
        protocol === 'buy-again'
          ? againQuestions(held, before, cutAt)
          : held.flatMap((basket) => {
              const known = before.get(basket.buyer) ?? [];
              const asked = { basket, drawn: shuffled(basket.items, random), before: known, categoryOf, now: cutAt };
              return grouped(ASK[protocol](asked), known);
            });
      if (!questions.length) throw userError('nothingToHoldOut', 'no order after the cut asks anything.');
      return { questions, together: 'SELECT "order" AS basket, item FROM basket_items' };
    },
  };
}

function grouped(question: Omit<Question, 'group'> | undefined, before: IdBasket[]): Question[] {
  if (!question) return [];
  const isKnown = before.some(({ items }) => items.includes(question.labels[0] as string));
  const all: Question = { ...question, group: '' };
  return isKnown ? [all] : [all, { ...question, group: 'new' }];
}

function againQuestions(held: readonly IdBasket[], before: Map<number, IdBasket[]>, now: number): Question[] {
  const after = new Map<number, Set<string>>();
  for (const { buyer, items } of held) after.set(buyer, new Set([...(after.get(buyer) ?? []), ...items]));
  return [...after].flatMap(([buyer, bought]): Question[] => {
    const orders = before.get(buyer) ?? [];
    const met = [...new Set(orders.flatMap(({ items }) => items))];
    const labels = met.filter((id) => bought.has(id));
    const snapshot = makeSnapshot({ met, action: 'purchase', orders }, now);
    return labels.length ? [{ ask: { kind: 'buy-again', snapshot, now }, met, labels, group: '' }] : [];
  });
}

async function readCategories(database: Database): Promise<Map<string, string>> {
  const rows = await database.rows<{ id: string; category: string }>(
    'SELECT id, category FROM items WHERE category IS NOT NULL',
  );
  return new Map(rows.map(({ id, category }) => [id, category]));
}
