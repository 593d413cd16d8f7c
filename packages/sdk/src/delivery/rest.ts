import { RETRY_AFTER_MAX_MS } from './constants';
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
      const ms = (known()?.until ?? 0) - now();
      // Further away than any rest can be: the clock has been set back since.
      return ms > 0 && ms <= RETRY_AFTER_MAX_MS ? ms : 0;
    },
    begin(retryAfter) {
      const attempt = (known()?.attempt ?? 0) + 1;
      const until = now() + retry(attempt, retryAfter, now(), random());
      void outbox.change(({ rests }) => rests.set(name, { attempt, until, isAsked: !!retryAfter }));
    },
    end() {
      if (known()) void outbox.change(({ rests }) => rests.delete(name));
    },
  };
}
