import type { Source, StripItem, StripKind } from '../source';
import { cleanItems } from './clean-items';
import { blank, type StripState } from './strip-state';

/** What a strip asks its source for. */
export interface StripOptions {
  kind: StripKind;
  /** The anchor: the item the page is about. */
  item?: string | undefined;
  /** The anchor where `item` is absent; asked again at every request. */
  currentItem?: (() => string | undefined) | undefined;
  /** On a page of search results: what was searched for. */
  query?: string | undefined;
  /** At most so many items, 1–50; default 12. */
  limit?: number | undefined;
  /** Ids that must not come, since another strip of the page shows them. */
  exclude?: string[] | undefined;
  /** Changes what came before it is shown: other order, fewer items, other words. Where it throws or gives no list, what came stays. */
  transformItems?:
    | ((items: StripItem[], strip: { kind: StripKind; item: string | undefined }) => StripItem[])
    | undefined;
}

/** A strip without a face: it asks, keeps the newest answer, and tells. */
export interface StripControl {
  state(): StripState;
  /**
   * Changes what is asked for, and asks. Another kind or anchor starts again at `waiting`; otherwise what is shown stays until the answer is there,
   * but for what is now excluded or too many.
   */
  update(options: Partial<StripOptions>): void;
  /** Asks again and keeps what is shown until the answer is there. The source's own `subscribe` does this too. */
  refresh(): void;
  /** Reports an event through the source. Never throws; nothing happens while the source has not come. */
  track(name: string, params: Record<string, unknown>): void;
  destroy(): void;
}

/**
 * The state of one strip. Never throws and never rejects; a source that does makes it `failed`, unless items are shown already: those stay.
 * @param onChange called after every change of `state()`, with the new one
 */
export function createStrip(
  source: Source | Promise<Source>,
  options: StripOptions,
  onChange: (state: StripState) => void = () => {},
): StripControl {
  let wanted = options;
  let state = blank('waiting');
  let asked = 0;
  let arrived: Source | undefined;
  let unsubscribe: (() => void) | undefined;

  const set = (next: StripState) => {
    state = next;
    onChange(state);
  };
  const clean = (items: readonly StripItem[]) => cleanItems(items, limitOf(wanted.limit), wanted.exclude);

  //   ask 1 ────────────────► answer 1   (dropped: 2 was asked since)
  //        ask 2 ───► answer 2           (kept)
  const ask = async () => {
    const number = ++asked;
    let next = state;
    try {
      const ready = await source;
      // Several reasons to ask again within one task make one request; `asked` is NaN, equal to nothing, once destroyed.
      if (number !== asked) return;
      arrived = ready;
      unsubscribe ??= ready.subscribe(ask);
      const { kind, query, currentItem, exclude, transformItems } = wanted;
      const item = wanted.item ?? currentItem?.();
      const answer = await ready.recommend({ kind, item, limit: limitOf(wanted.limit), exclude, query });
      const dropped: Record<string, number> = { ...answer.dropped };
      let items = cleanItems(answer.items, limitOf(wanted.limit), exclude, (reason) => {
        dropped[reason] = (dropped[reason] ?? 0) + 1;
      });
      try {
        if (transformItems) items = clean(transformItems(items, { kind, item }));
      } catch {}
      next = {
        status: items.length ? 'ready' : 'empty',
        items,
        step: `${answer.step}`,
        modelVersion: answer.modelVersion,
        ...(Object.keys(dropped)[0] && { dropped }),
        renderId: idsOf(items) === idsOf(state.items) ? state.renderId : Math.random().toString(36).slice(2),
      };
    } catch {
      if (state.status !== 'ready') next = blank('failed');
    }
    if (number === asked) set(next);
  };
  ask();

  return {
    state: () => state,
    update(changes) {
      const { kind, item, query } = wanted;
      wanted = { ...wanted, ...changes };
      const isOther = kind !== wanted.kind || item !== wanted.item || query !== wanted.query;
      set(isOther ? blank('waiting') : { ...state, items: clean(state.items) });
      ask();
    },
    refresh: ask,
    track(name, params) {
      try {
        arrived?.track(name, params);
      } catch {}
    },
    destroy() {
      asked = Number.NaN;
      unsubscribe?.();
    },
  };
}

/** `limit` as it is used: a whole number from 1 to 50. */
export const limitOf = (limit?: number): number => Math.min(Math.max(Math.floor(limit as number), 1) || 12, 50);

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id).join('\n');
