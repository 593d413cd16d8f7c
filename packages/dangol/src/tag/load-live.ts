import type { LiveContext } from '../live/create';
import type { Choice, Live, LiveChoice } from '../source/create-live';
import { loadPart } from './load-part';

/** What a tag has of {@link Live}. */
export interface LazyLive {
  /** As `Live.lay()`; nothing until the part is there. */
  lay(choice: Choice): Promise<LiveChoice> | undefined;
  /** Takes the shop's function that knows better, and asks it. */
  resolveItems(given: LiveContext['resolveItems']): void;
}

/** Loads what knows prices and stock better than the model from beside the script: where the tag has `data-live`, or once the shop gives its function. */
export function loadLive(context: LiveContext, scriptUrl: string, absent: (file: string) => () => undefined): LazyLive {
  const file = 'dangol-live.js';
  let live: Live | undefined;
  let loading: Promise<void> | undefined;
  const load = () => {
    loading ??= loadPart<Live, LiveContext>(file, scriptUrl, context).then((made) => {
      live = made;
    }, absent(file));
    return loading;
  };
  if (context.data && 'live' in context.data) load();
  return {
    lay: (choice) => live?.lay(choice),
    resolveItems(given) {
      context.resolveItems = given;
      load().then(() => live?.look());
    },
  };
}
