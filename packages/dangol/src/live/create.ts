import { createLive, type Live, type LiveDeps } from '../source/create-live';
import { readAge } from '../tag/read-age';
import { liveUrl } from './live-url';

/** What the part is given by a tag. */
export interface LiveContext extends Omit<LiveDeps, 'prices'> {
  timers: LiveDeps['timers'] & Pick<typeof globalThis, 'fetch'>;
  /** The tag's attributes: `live`, `priceMaxAge`, `model`. */
  data: Readonly<Record<string, string | undefined>> | undefined;
}

/** {@link createLive} as the tag asks for it: `data-live` without a value means `live.json` beside the manifest, with its extension. */
export function create(context: LiveContext): Live {
  const { live, model, priceMaxAge } = context.data ?? {};
  const { timers } = context;
  return createLive(
    live === undefined
      ? context
      : // Not spread: the shop's function may come to it later.
        Object.assign(context, {
          prices: {
            url: liveUrl(live, model),
            maxAgeMs: (readAge(priceMaxAge) ?? 2) * 86_400_000,
            fetch: (address: string, init: object) => timers.fetch(address, init),
          },
        }),
  );
}
