// Several readers may see one real-world event. An event is an occurrence that each reader may report once: the second
// "add to cart" of one reader opens a second occurrence, the first "add to cart" of another reader joins the first.
import { itemId } from '@dangol/schema';
import type { Reader } from './report';

/**
 * How far apart two readers may report one action that can be repeated (the data layer waits for the server's answer).
 */
const PAIRING_MS = 10_000;

/**
 * Most kinds of event that are remembered of a page view, and most orders of a document; beyond it, all are forgotten.
 */
const MEMORY = 500;

/** What can happen only once in a page view, however often one reader says so. */
const ONCE = /^(view_|begin_|add_[ps]|purchase|refund|search|sign_up|login)/;

/** What a reader saw, or an explicit `track()`, under the id that it has if it counts. */
export interface Seen {
  id: string;
  name: string;
  params: Record<string, unknown>;
  reader: Reader | 'track';
}

/**
 * What to do with a report:
 * - `count`: it is an event of its own.
 * - `merge`: it is the event `id` again and knows more; put `params`, the whole of them, in that event's place while
 *   it is unsent.
 * - `drop`: it is the event `id` again and adds nothing.
 * - `replace`: an explicit `track()` of what a reader had reported as `id`. An explicit event is never lost: where
 *   `id` is unsent, put `params` in its place; where it has gone already, send this one as well, with `params`. The
 *   profile has counted it either way.
 */
export type Verdict =
  | { kind: 'count' }
  | { kind: 'drop'; id: string }
  | { kind: 'merge' | 'replace'; id: string; params: Record<string, unknown> };

/** Tells events from their echoes. */
export interface CountOnce {
  /** Judges reports in their order. A `page_view` that is no echo starts a new page view. */
  judge(seen: Seen): Verdict;
  /** Starts a new page view where none is reported. */
  startPage(): void;
}

interface Occurrence {
  id: string;
  at: number;
  params: Record<string, unknown>;
  readers: Seen['reader'][];
}

/**
 * The rule of counting once. Within a page view the readers' reports of one name and the same items are one event: the
 * first stands, later ones complete it (and correct what only meta tags said). Actions that repeat are paired between
 * readers within ten seconds. An order (`purchase` by `transaction_id`) counts once for as long as the document lives,
 * even an explicit one.
 * @param deps.now epoch ms.
 */
export function createCountOnce({ now }: { now: () => number }): CountOnce {
  const page = new Map<string, Occurrence[]>();
  const orders = new Map<string, Occurrence[]>();

  return {
    startPage: () => page.clear(),
    judge({ id, name, params, reader }) {
      const order = name === 'purchase' ? itemId(params.transaction_id) : undefined;
      const isPageView = name === 'page_view';
      const memory = order ? orders : page;
      const key = order ?? (isPageView ? name : keyOf(name, params));
      const known = memory.get(key) ?? [];
      const isOnce = ONCE.test(name);
      const found =
        known.find(
          ({ readers, at }) => !readers.includes(reader) && (isOnce || isPageView || now() - at < PAIRING_MS),
        ) ?? (order || (isOnce && reader !== 'track') ? known.at(-1) : undefined);
      if (!found) {
        if (isPageView || memory.size > MEMORY) memory.clear();
        memory.set(key, [...known.slice(-MEMORY), { id, at: now(), params, readers: [reader] }]);
        return { kind: 'count' };
      }
      const before = found.params;
      const isReplaced = reader === 'track' && !found.readers.includes(reader);
      const isStronger = isReplaced || found.readers.every((earlier) => earlier === 'meta');
      found.readers.push(reader);
      found.params = isStronger ? complete(params, before) : complete(before, params);
      if (isReplaced) return { kind: 'replace', id: found.id, params: found.params };
      return JSON.stringify(before) === JSON.stringify(found.params)
        ? { kind: 'drop', id: found.id }
        : { kind: 'merge', id: found.id, params: found.params };
    },
  };
}

/** Name and sorted ids; what has no items is told apart by what it is about. */
function keyOf(name: string, params: Record<string, unknown>): string {
  const ids = linesOf(params).map((line) => itemId(line?.item_id));
  return [name, params.search_term, params.promotion_id, ...ids.sort()].join('\n');
}

function linesOf(params: Record<string, unknown>): Record<string, unknown>[] {
  return Array.isArray(params.items) ? params.items : [];
}

/** `base`, its fields first and untouched, with what only `more` knows; items are matched by id. */
function complete(base: Record<string, unknown>, more: Record<string, unknown>): Record<string, unknown> {
  const items = linesOf(base).map((line) => {
    const twin = linesOf(more).find((other) => itemId(other?.item_id) === itemId(line?.item_id));
    return { ...line, ...twin, ...line };
  });
  return { ...base, ...more, ...base, ...(items.length > 0 && { items }) };
}
