import type { Database } from '../database/open-database';
import { basketPairs } from '../models/basket-pairs';
import { buyerPairs } from '../models/buyer-pairs';
import { COUNTS, type Pairs, type PairsOf } from '../models/count-pairs';
import { sessionPairs, visitHalfLifeMs } from '../models/session-pairs';
import type { ModelSettings } from '../models/settings';
import type { Since } from './join-rows';

/** What pairs are added to. */
export interface Earlier {
  since: Since;
  /** The newest moment that the state's pairs were counted at; `undefined` where there is no state yet. */
  newestAt: number | undefined;
}

/** Columns of a table of pairs: what names a pair, what is added up. Its people are told by the least and the greatest number, or counted. */
const COLUMNS: Record<PairsOf, { keys: readonly [string, string]; sums: readonly string[]; hasEnds: boolean }> = {
  buyer: { keys: ['low', 'high'], sums: ['c', 'people'], hasEnds: false },
  basket: { keys: ['low', 'high'], sums: ['c', 'g', 'orders'], hasEnds: true },
  session: { keys: ['item', 'other'], sums: ['c', 'sessions'], hasEnds: true },
};

/**
 * Pairs of what was newly read, added to the state's, each into the table of that name of the next state. Visits of before count for less by
 * the time since. Buyers whose items have changed are counted anew, and what they had counted for is taken off.
 */
export function createAddedPairs(database: Database, earlier: () => Earlier): Pairs {
  return {
    async count(of, settings) {
      const { since, newestAt } = earlier();
      const fresh: Record<PairsOf, () => string> = {
        buyer: () => buyerPairs(newestAt === undefined ? 'buyer_items' : 'changed_items'),
        basket: () => basketPairs(settings, since.order),
        session: () => sessionPairs(settings, since.session),
      };
      const parts = [fresh[of]()];
      if (newestAt !== undefined) {
        parts.unshift(await keptPairs(database, of, of === 'session' ? faded(settings, newestAt) : 'k.c'));
        if (of === 'buyer') {
          await findChanged(database);
          parts.push(`SELECT low, high, -c AS c, -people AS people FROM (${buyerPairs('earlier_items')}) gone`);
        }
      }
      await database.run(`CREATE TABLE next.${of}_pairs AS ${addUp(of, parts)}`);
      await database.run(`CREATE VIEW ${of}_pairs AS SELECT * FROM next.${of}_pairs WHERE ${floor(of, settings)}`);
      await database.run(`CREATE TABLE ${of}_counts AS ${COUNTS[of]}`);
    },
    async drop(of) {
      await database.run(`DROP VIEW ${of}_pairs`);
      await database.run(`DROP TABLE ${of}_counts`);
    },
  };
}

/** SQL of the weight of a visit of before, as of now. */
function faded(settings: ModelSettings, newestAt: number): string {
  const halvings = ((settings.newestAt ?? newestAt) - newestAt) / (visitHalfLifeMs(settings) ?? 1);
  return `CAST(ROUND(k.c * POWER(2e0, ${-halvings}e0)) AS BIGINT)`;
}

/** SQL of the state's pairs under today's numbers, which have the same order: the lower one stays the lower. Without new items they are the same. */
async function keptPairs(database: Database, of: PairsOf, c: string): Promise<string> {
  const { keys, sums, hasEnds } = COLUMNS[of];
  const [low, high] = keys;
  const [moved] = await database.rows<{ n: number }>('SELECT COUNT(*) AS n FROM kept_items WHERE old <> n');
  const others = [...sums.slice(1), ...(hasEnds ? ['least', 'most'] : [])].map((name) => `k.${name}`);
  const values = `${c} AS c, ${others.join(', ')} FROM kept.${of}_pairs k`;
  if (!moved?.n) return `SELECT k.${low}, k.${high}, ${values}`;
  return `SELECT a.n AS ${low}, b.n AS ${high}, ${values} JOIN kept_items a ON a.old = k.${low} JOIN kept_items b ON b.old = k.${high}`;
}

function addUp(of: PairsOf, parts: string[]): string {
  const { keys, sums, hasEnds } = COLUMNS[of];
  const names = [...keys, ...sums, ...(hasEnds ? ['least', 'most'] : [])];
  const all = parts.map((part) => `SELECT ${names.join(', ')} FROM (${part}) part`).join(' UNION ALL ');
  const totals = sums.map((name) => `CAST(SUM(${name}) AS BIGINT) AS ${name}`);
  if (hasEnds) totals.push('MIN(least) AS least', 'MAX(most) AS most');
  return `SELECT ${[...keys, ...totals].join(', ')} FROM (${all}) parts GROUP BY ${keys.join(', ')} HAVING SUM(${sums[sums.length - 1]}) > 0`;
}

/** Of baskets and visits the state knows whether there were two people, not how many more. */
function floor(of: PairsOf, { minBuyers, minVisitors }: ModelSettings): string {
  if (of === 'buyer') return `people >= ${minBuyers}`;
  return (of === 'basket' ? minBuyers : minVisitors) > 1 ? 'least <> most' : 'TRUE';
}

/** `changed_items` and `earlier_items`: the items, now and in the state, of the buyers who have others now. */
async function findChanged(database: Database): Promise<void> {
  await database.run(
    'CREATE TABLE before AS SELECT k.buyer, m.n AS item FROM kept.buyer_items k JOIN kept_items m ON m.old = k.item',
  );
  await database.run(`CREATE TABLE changed AS SELECT DISTINCT buyer FROM (
    (SELECT buyer, item FROM buyer_items EXCEPT SELECT buyer, item FROM before) UNION ALL (SELECT buyer, item FROM before EXCEPT SELECT buyer, item FROM buyer_items)) other`);
  await database.run(
    'CREATE TABLE changed_items AS SELECT buyer, item FROM buyer_items WHERE buyer IN (SELECT buyer FROM changed)',
  );
  await database.run(
    'CREATE TABLE earlier_items AS SELECT buyer, item FROM before WHERE buyer IN (SELECT buyer FROM changed)',
  );
  await database.run('DROP TABLE before');
  await database.run('DROP TABLE changed');
}
