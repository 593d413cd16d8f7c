import { createLive, type Live, type LiveDeps } from '../source/create-live';
import { liveUrl } from '../tag/live-url';
import { readAge } from '../tag/read-age';

/** What the part is given by a tag. */
export interface LiveContext extends Omit<LiveDeps, 'prices'> {
  timers: LiveDeps['timers'] & Pick<typeof globalThis, 'fetch'>;
  /** The tag's attributes: `live`, `priceMaxAge`, `model`. */
  data: Readonly<Record<string, string | undefined>> | undefined;
}

/** {@link createLive} as the tag asks for it. */
export function create(context: LiveContext): Live {
  const { live, priceMaxAge } = context.data ?? {};
  const { timers } = context;
  return createLive(
    live === undefined
      ? context
      : // Not spread: the shop's function may come to it later.
        Object.assign(context, {
          prices: {
            url: liveUrl(context.data!),
            maxAgeMs: (readAge(priceMaxAge) ?? 2) * 86_400_000,
            fetch: (address: string, init: object) => timers.fetch(address, init),
          },
        }),
  );
}
