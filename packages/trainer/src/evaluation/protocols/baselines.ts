import type { Database } from '../../database/open-database';
import { rankedPairs } from '../../models/ranked-pairs';
import type { Question } from './question';

/** Answers a question: ids, the best first, at most as many as asked for. */
export type Answer = (question: Question, most: number) => string[];

/** What a plain method would have shown, for comparison. */
export interface Baselines {
  popularity: Answer;
  cosine: Answer;
}

/**
 * - *popularity*: the items in most baskets, whatever is asked; in *buy again* of those bought before;
 * - *cosine*: Σ over what was met of |i ∧ j| / √(|i| · |j|), nothing weighed; in *buy again* how often each was bought.
 * @param together SQL of `(basket, item)`.
 * @param chosen SQL condition on item `p.item`: whose neighbours will be asked for. Default: all.
 */
export async function readBaselines(database: Database, together: string, chosen = 'TRUE'): Promise<Baselines> {
  await database.run(`CREATE TABLE together AS SELECT DISTINCT basket, item FROM (${together}) given`);
  await database.run('CREATE TABLE together_counts AS SELECT item, COUNT(*) AS n FROM together GROUP BY item');
  await database.run(
    rankedPairs(
      'plain',
      `SELECT p.item, p.other, p.c / SQRT(1e0 * x.n * y.n) AS score FROM (
        SELECT a.item, b.item AS other, COUNT(*) AS c FROM together a JOIN together b ON b.basket = a.basket AND b.item <> a.item
        GROUP BY a.item, b.item) p JOIN together_counts x ON x.item = p.item JOIN together_counts y ON y.item = p.other`,
    ),
  );
  const counted = await database.rows<{ id: string; n: number }>(
    'SELECT i.id, c.n FROM together_counts c JOIN items i ON i.item = c.item ORDER BY c.n DESC, c.item',
  );
  const neighbours = new Map<string, [id: string, score: number][]>();
  const pairs = database.stream<[id: string, other: string, score: number]>(
    `SELECT i.id, o.id, CAST(p.score AS DOUBLE) FROM plain p JOIN items i ON i.item = p.item JOIN items o ON o.item = p.other WHERE ${chosen} ORDER BY p.item, p.place`,
  );
  for await (const rows of pairs) {
    for (const [id, other, score] of rows) {
      const list = neighbours.get(id) ?? [];
      list.push([other, score]);
      neighbours.set(id, list);
    }
  }
  for (const table of ['together', 'together_counts', 'plain']) await database.run(`DROP TABLE ${table}`);
  const countOf = new Map(counted.map(({ id, n }) => [id, n]));
  return {
    popularity(question, most) {
      const hidden = hiddenOf(question);
      if (question.ask.kind === 'buy-again')
        return best(new Map(question.met.map((id) => [id, countOf.get(id) ?? 0])), most);
      const found: string[] = [];
      for (const { id } of counted) {
        if (found.length === most) break;
        if (!hidden.has(id)) found.push(id);
      }
      return found;
    },
    cosine(question, most) {
      const scores = new Map<string, number>();
      const add = (id: string, score: number) => scores.set(id, (scores.get(id) ?? 0) + score);
      if (question.ask.kind === 'buy-again') {
        for (const { lines } of question.ask.snapshot?.orders ?? []) for (const { id } of lines) add(id, 1);
      } else {
        for (const id of question.met) for (const [other, score] of neighbours.get(id) ?? []) add(other, score);
        for (const id of hiddenOf(question)) scores.delete(id);
      }
      return best(scores, most);
    },
  };
}

function hiddenOf({ ask, met }: Question): Set<string> {
  return new Set(ask.kind === 'cart' || ask.kind === 'goes-with' ? met : ask.exclude);
}

function best(scores: Map<string, number>, most: number): string[] {
  const order = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return order.slice(0, most).map(([id]) => id);
}
