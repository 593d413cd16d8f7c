// Several readers may see one real-world event. An event is an occurrence that each reader may report once: the second
// "add to cart" of one reader opens a second occurrence, the first "add to cart" of another reader joins the first.
import { itemId } from '@dangol/schema';
import { keyOf } from './key-of';
import type { Params, Reader } from './report';

/**
 * How far apart two readers may report one action that can be repeated (the data layer waits for the server's answer).
 */
const PAIRING_MS = 10_000;

/** Most events that are remembered of a page view, the newest. */
const MEMORY = 500;

/** What can happen only once in a page view, however often one reader says so. */
const ONCE = /^(page_|view_|begin_|add_[ps]|purchase|refund|search|sign_up|login)/;

/** What a reader saw, or an explicit `track()`, under the id that it has if it counts. */
export interface Seen {
  id: string;
  name: string;
  params: Params;
  reader: Reader | 'track';
}

/** The event `id` again. `params` are the whole of them, where this report adds something. */
export interface Echo {
  id: string;
  params?: Params;
}

/** Tells events from their echoes. */
export interface CountOnce {
  /** Judges reports in their order: `undefined` for an event of its own. */
  judge(seen: Seen): Echo | undefined;
  /** Starts a new page view. */
  startPage(): void;
}

interface Occurrence {
  id: string;
  key: string;
  at: number;
  params: Params;
  readers: Seen['reader'][];
}

/**
 * The rule of counting once. Within a page view the readers' reports of one name and the same items are one event: the
 * first stands, later ones complete it (and correct what only meta tags said). Actions that repeat are paired between
 * readers within ten seconds. An explicit `track()` always counts, or joins what a reader
 * had reported, with its own fields first.
 * @param now epoch ms.
 */
export function createCountOnce(now: () => number): CountOnce {
  let page: Occurrence[] = [];

  function startPage(): void {
    page = [];
  }

  return {
    startPage,
    judge({ id, name, params, reader }) {
      const key = keyOf(name, params);
      const isOnce = ONCE.test(name);
      const known = page.filter((other) => other.key === key);
      const found =
        known.find(({ readers, at }) => !readers.includes(reader) && (isOnce || now() - at < PAIRING_MS)) ??
        (isOnce && reader !== 'track' ? known[0] : undefined);
      if (!found) {
        // Our own views start theirs before they are told.
        if (name === 'page_view' && reader === 'track') startPage();
        page = [...page.slice(-MEMORY), { id, key, at: now(), params, readers: [reader] }];
        return undefined;
      }
      const before = found.params;
      const isStronger = reader === 'track' || found.readers.every((earlier) => earlier === 'meta');
      found.readers.push(reader);
      found.params = isStronger ? complete(params, before) : complete(before, params);
      const isNews = reader === 'track' || JSON.stringify(before) !== JSON.stringify(found.params);
      return { id: found.id, params: isNews ? found.params : undefined };
    },
  };
}

/** `base`, its fields first and untouched, with what only `more` knows; items are matched by id. */
function complete(base: Params, more: Params): Params {
  const items = linesOf(base).map((line) => {
    const twin = linesOf(more).find((other) => itemId(other?.item_id) === itemId(line?.item_id));
    return { ...line, ...twin, ...line };
  });
  return { ...base, ...more, ...base, ...(items.length > 0 && { items }) };
}

function linesOf({ items }: Params): Params[] {
  return Array.isArray(items) ? items : [];
}
