import type { DeliveryDeps } from './delivery';
import type { Outbox } from './outbox';
import { retry } from './retry';

/** How long one backend is to be left alone after failures. It is kept beside the events, so that every tab and the next page obeys it. */
export interface Rest {
  /** What is left of it, ms. */
  ms(): number;
  /** One more failure. @param retryAfter the header as it came. */
  begin(retryAfter: string | null): void;
  /** A success. */
  end(): void;
}

/** @param name the backend's. */
export function createRest(name: string, { now, random }: DeliveryDeps, outbox: Outbox): Rest {
  const known = () => outbox.meta().rests.get(name);

  return {
    ms() {
      // Before it began: the clock has been set back since.
      const { at = Infinity, until = 0 } = known() ?? {};
      return now() < at ? 0 : Math.max(0, until - now());
    },
    begin(retryAfter) {
      const attempt = (known()?.attempt ?? 0) + 1;
      const at = now();
      const until = at + retry(attempt, retryAfter, at, random());
      void outbox.change(({ rests }) => rests.set(name, { attempt, at, until, isAsked: !!retryAfter }));
    },
    end() {
      if (known()) void outbox.change(({ rests }) => rests.delete(name));
    },
  };
}
