import { loadVisits } from './load-visits';
import { makeSnapshot } from './make-snapshot';
import type { Protocol, Question } from './question';
import { ids, readLines } from './read-lines';

const TRAIN = 'item ids with one space between, a visit a line, the oldest first';
const TEST = 'item ids with one space between, a TAB, the id that came next';

/** Visits in order of time are this far apart, where the file has no times. */
const APART_MS = 60_000;

/**
 * *Sessions*: each prefix of a visit is asked for the item that came next, all items ranked: once with items met before by their score
 * (`''`), and, where the next one is new to the visit, with those left out (`new`).
 */
export function sessions(train: string, test: string): Protocol {
  return {
    depths: [10, 20],
    seeds: [1],
    async prepare(database, _, onStep) {
      onStep('reading the visits');
      const visits = await readLines(train, TRAIN, (text) => {
        const items = ids(text);
        return items && { items };
      });
      const asked = await readLines(test, TEST, (text) => {
        const [prefix = '', label = '', more] = text.split('\t');
        const items = ids(prefix);
        const [next, other] = ids(label) ?? [];
        return more === undefined && items && next !== undefined && other === undefined ? { items, next } : undefined;
      });
      await loadVisits(
        database,
        visits.map(({ items }) => items),
        APART_MS,
      );
      return {
        questions: asked.flatMap(({ items, next }) => questionsOf(items, next, visits.length * APART_MS)),
        together: 'SELECT session AS basket, item FROM session_items',
      };
    },
  };
}

function questionsOf(items: readonly string[], next: string, now: number): Question[] {
  const newestFirst = items.toReversed();
  const met = [...new Set(newestFirst)];
  const snapshot = makeSnapshot({ met: newestFirst }, now);
  const question: Question = {
    ask: { kind: 'for-you', seen: 'mixed', snapshot, now },
    met,
    labels: [next],
    group: '',
  };
  const fresh: Question = { ...question, ask: { kind: 'for-you', exclude: met, snapshot, now }, group: 'new' };
  return met.includes(next) ? [question] : [question, fresh];
}
