import type { StripControl } from '../strip/create-strip';
import { eventItem } from '../strip/event-item';
import { createImpressions, type ImpressionsBrowser } from './create-impressions';

/** What GA4 calls a strip's list. */
export interface ReportedList {
  /** `item_list_id`. */
  id: string;
  /** `item_list_name`: the heading as it is shown. */
  name: string;
}

/** The reports of a strip in markup of your own; see `createReports()`. */
export interface Reports {
  /**
   * To be called when a `ready` state has been drawn: tells `recs_render` once for each render id, and watches the cards.
   * @param cards the elements of the cards, in the order of `state().items`
   * @returns the function that ends it, and tells what was seen until then
   */
  watch(cards: Iterable<Element>): () => void;
  /** To be called when a card is followed, by click, middle click or Enter: `select_item`. */
  select(position: number): void;
}

/**
 * Tells the source of a strip without a face what `mount()` tells of its own: that a list was drawn, which cards were seen (at least half in view for a
 * second, each once for each render id) and which was followed, with the names and parameters of GA4.
 * @param list asked at every event, so that the name may change with the answer
 * @param browser default `window`
 */
export function createReports(
  strip: Pick<StripControl, 'state' | 'track'>,
  list: () => ReportedList,
  browser: ImpressionsBrowser = window,
): Reports {
  let drawn = '';
  let seen = new Set<number>();

  const tell = (name: string, { items, renderId }: ReturnType<StripControl['state']>, positions: readonly number[]) => {
    const { id, name: listName } = list();
    const reported = positions.flatMap((at) => (items[at] ? eventItem(items[at], at) : []));
    if (!reported.length) return;
    strip.track(name, {
      item_list_id: id,
      item_list_name: listName,
      render_id: renderId,
      items: reported,
    });
  };

  return {
    watch(cards) {
      // What is seen later is of this list, whatever the strip has by then.
      const state = strip.state();
      if (drawn !== state.renderId) {
        drawn = state.renderId;
        seen = new Set();
        const { id, name } = list();
        const { step, items, modelVersion, renderId, dropped } = state;
        const params = { item_list_id: id, item_list_name: name, render_id: renderId };
        strip.track('recs_render', { ...params, step, count: items.length, model_version: modelVersion, dropped });
      }
      const already = seen;
      return createImpressions([...cards], browser, (positions) => {
        const fresh = positions.filter((at) => !already.has(at));
        for (const at of fresh) already.add(at);
        if (fresh.length) tell('view_item_list', state, fresh);
      });
    },
    select: (position) => tell('select_item', strip.state(), [position]),
  };
}
