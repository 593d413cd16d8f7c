// Several readers may see one real-world event. An event is an occurrence that each reader may report once: the second "add to cart" of
// one reader opens a second occurrence, the first "add to cart" of another reader joins the first.
import { itemId } from '@dangol/schema';
import type { Reader } from './report';

/** How far apart two readers may report one action that can be repeated (the data layer waits for the server's answer). */
const PAIRING_MS = 10_000;

/** Most events that are remembered of one page view, and most orders of one document. */
const MEMORY = 500;

/** What a reader saw, or an explicit `track()`, under the id it has if it counts. */
export interface Seen {
  id: string;
  name: string;
  params: Record<string, unknown>;
  reader: Reader | 'track';
}

/**
 * What to do with a report:
 * - `count`: it is an event of its own.
 * - `merge`: it is the event `id` again and knows more; put `params`, the whole of them, in that event's place while it is unsent.
 * - `drop`: it is the event `id` again and adds nothing.
 * - `replace`: an explicit `track()` of what a reader had reported as `id`. An explicit event is never lost: where `id` is unsent, put `params` in
 *   its place; where it has gone already, send this one as well, with `params`. The profile has counted it either way.
 */
export type Verdict =
  | { kind: 'count' }
  | { kind: 'merge' | 'replace'; id: string; params: Record<string, unknown> }
  | { kind: 'drop'; id: string };

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
  /** Only a meta reader's facts give way to a later reader's. */
  isWeak: boolean;
  reporters: Set<string>;
}

/** What can happen only once in a page view, however often one reader says so. */
const ONCE = /^(view_|begin_|add_[ps]|purchase|refund|search|sign_up|login)/;

/**
 * The rule of counting once. Within a page view the readers' reports of one name and the same items are one event: the first stands, later ones
 * complete it (JSON-LD also corrects what meta tags said). Actions that repeat are paired between readers within ten seconds. An order
 * (`purchase` by `transaction_id`) counts once for as long as the document lives, even an explicit one.
 * @param deps.now epoch ms.
 */
export function createCountOnce({ now }: { now: () => number }): CountOnce {
  const page = new Map<string, Occurrence[]>();
  const orders = new Map<string, Occurrence[]>();

  function occurrencesOf(memory: Map<string, Occurrence[]>, key: string): Occurrence[] {
    const known = memory.get(key);
    if (known) return known;
    const [oldest] = memory.keys();
    if (memory.size >= MEMORY && oldest !== undefined) memory.delete(oldest);
    const fresh: Occurrence[] = [];
    memory.set(key, fresh);
    return fresh;
  }

  return {
    startPage: () => page.clear(),
    judge({ id, name, params, reader }) {
      const isExplicit = reader === 'track';
      const order = name === 'purchase' ? itemId(params.transaction_id) : undefined;
      const isPageView = name === 'page_view';
      const known = order ? occurrencesOf(orders, order) : occurrencesOf(page, isPageView ? name : keyOf(name, params));
      const isOnce = ONCE.test(name);
      const found =
        known.find(
          ({ reporters, at }) => !reporters.has(reader) && (isOnce || isPageView || now() - at <= PAIRING_MS),
        ) ?? (order || (isOnce && !isExplicit) ? known.at(-1) : undefined);
      const isWeak = reader === 'meta';
      if (!found) {
        if (isPageView) {
          page.clear();
          page.set(name, known);
        }
        known.push({ id, at: now(), params, isWeak, reporters: new Set([reader]) });
        if (known.length > MEMORY) known.shift();
        return { kind: 'count' };
      }
      const isFirstWord = isExplicit && !found.reporters.has(reader);
      found.reporters.add(reader);
      const before = found.params;
      const isStronger = isFirstWord || (found.isWeak && !isWeak);
      found.params = isStronger ? complete(params, before) : complete(before, params);
      found.isWeak &&= isWeak;
      if (isFirstWord) return { kind: 'replace', id: found.id, params: found.params };
      return found.params === before
        ? { kind: 'drop', id: found.id }
        : { kind: 'merge', id: found.id, params: found.params };
    },
  };
}

/** Name and sorted ids; what has no items is told apart by what it is about. */
function keyOf(name: string, params: Record<string, unknown>): string {
  const ids = linesOf(params).map((line) => itemId(line?.item_id) ?? '');
  return [name, params.search_term, params.promotion_id, ...ids.sort()].join('\n');
}

function linesOf(params: Record<string, unknown>): Record<string, unknown>[] {
  return Array.isArray(params.items) ? params.items : [];
}

/** `base` with what only `more` knows, items matched by id and variant; `base` itself where that is nothing. */
function complete(base: Record<string, unknown>, more: Record<string, unknown>): Record<string, unknown> {
  const lines = linesOf(base);
  const others = linesOf(more);
  const items = lines.map((line) => {
    const twin = others.find(
      (other) =>
        itemId(other?.item_id) === itemId(line?.item_id) &&
        (!other?.item_variant || !line?.item_variant || other.item_variant === line.item_variant),
    );
    return twin && line ? fill(line, twin) : line;
  });
  const filled = fill(base, more);
  return items.some((item, at) => item !== lines[at]) ? { ...filled, items } : filled;
}

function fill(base: Record<string, unknown>, more: Record<string, unknown>): Record<string, unknown> {
  const missing = Object.entries(more).filter(([name, value]) => value !== undefined && base[name] === undefined);
  return missing.length > 0 ? { ...base, ...Object.fromEntries(missing) } : base;
}
