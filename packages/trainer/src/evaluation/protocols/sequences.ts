import { loadVisits } from './load-visits';
import { makeSnapshot } from './make-snapshot';
import type { Protocol, Question } from './question';
import { ids, readLines } from './read-lines';

const FORM = 'a user id and then item ids in order of time, one space between';

/**
 * *Sequences*: a person's last item is asked for, from all before it; the last and the last but one are not learned from. All items are
 * ranked, those the person had last, as the strip does; `new`: where the last item was not met before, with those left out.
 */
export function sequences(input: string): Protocol {
  return {
    depths: [10, 20],
    seeds: [1],
    async prepare(database, _, onStep) {
      onStep('reading the sequences');
      const lines = await readLines(input, FORM, (text) => {
        const [user, ...items] = ids(text) ?? [];
        return user !== undefined && items.length ? { items } : undefined;
      });
      const known = lines.map(({ items }) => items.slice(0, -2)).filter((items) => items.length);
      await loadVisits(database, known, null);
      return {
        questions: lines.filter(({ items }) => items.length > 2).flatMap(({ items }) => questionsOf(items)),
        together: 'SELECT session AS basket, item FROM session_items',
      };
    },
  };
}

function questionsOf(items: readonly string[]): Question[] {
  const newestFirst = items.slice(0, -1).toReversed();
  const met = [...new Set(newestFirst)];
  const snapshot = makeSnapshot({ met: newestFirst }, 0);
  const labels = items.slice(-1);
  if (met.includes(labels[0] as string)) {
    return [{ ask: { kind: 'for-you', snapshot, now: 0 }, met, labels, group: '' }];
  }
  // What was met comes last anyway: both groups ask the same.
  const question: Question = { ask: { kind: 'for-you', exclude: met, snapshot, now: 0 }, met, labels, group: '' };
  return [question, { ...question, group: 'new' }];
}
