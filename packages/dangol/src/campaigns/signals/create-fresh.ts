import type { Signal } from '@dangol/campaigns';
import { itemId } from '@dangol/schema';
import type { Client } from '@dangol/sdk';

type EventSignal = Extract<Signal, { kind: 'event' }>;

/**
 * Gives, at every call, the events of this page that it has not given before, oldest first. An event is given when it happens, once: also where it still waits
 * for the visitor's choice (that it happened needs no profile), and not again when it is allowed later: what was judged too early is taken again by whoever judged it. One
 * that was dropped everywhere is not given. At the first call, where a single-page shop has gone on since, only what happened at the page it is at.
 */
export function createFresh(debug: Pick<Client['debug'], 'events'>): () => EventSignal[] {
  let known: Set<string> | undefined;
  let given = new Set<string>();

  return () => {
    const all = debug.events();
    const views = all.filter(({ name }) => name === 'page_view');
    // What was called before the script came precedes the first view, and is of the same page.
    const isPast = known || views.length < 2 ? undefined : all.indexOf(views.at(-1)!);
    const signals: EventSignal[] = [];
    all.forEach(({ id, name, params, fate }, place) => {
      if (known?.has(id) || place < (isPast ?? 0)) return;
      const fates = Object.entries(fate);
      const items = idsOf(params);
      const key = JSON.stringify([name, ...items]);
      if (name === 'page_view') given = new Set();
      // An explicit call that a reader was quicker than is sent once more, past the profile, and is no second event.
      const isRepeat = !('profile' in fate) && given.has(key);
      given.add(key);
      if (!isRepeat && fates.some(([, turn]) => turn !== 'dropped'))
        signals.push({ kind: 'event', name, items, params });
    });
    known = new Set(all.map(({ id }) => id));
    return signals;
  };
}

function idsOf({ items }: Record<string, unknown>): string[] {
  const ids = [items ?? []].flat().flatMap((item) => itemId(Object(item).item_id) ?? []);
  return [...new Set(ids)];
}
