import { RETRY_AFTER_MAX_MS } from './constants';
import type { Kept, KeptState } from './kept';
import { retry } from './retry';

/** How long one backend is to be left alone, shared by tabs and kept over a reload. */
export interface Rest {
  /** Ms from now; 0: send. */
  waitMs(): number;
  /** @param retryAfter the server's header, if it answered with one. */
  failed(retryAfter: string | null): void;
  succeeded(): void;
  /** Ends a back-off of our own (the network is back, the shop asks); what the server asked for stays. */
  lift(): void;
}

type State = KeptState['rests'] extends Map<string, infer Value> ? Value : never;

/** The rest of the backend of this name. */
export function createRest(deps: { name: string; kept: Kept; now(): number; random(): number }): Rest {
  const { name, kept, now } = deps;
  const state = () => kept.state().rests.get(name);
  const change = (next: State) => void kept.change(({ rests }) => rests.set(name, next));

  return {
    waitMs() {
      const ms = (state()?.until ?? 0) - now();
      // Further away than any rest can be: the clock has been set back since.
      return ms > 0 && ms <= RETRY_AFTER_MAX_MS ? ms : 0;
    },
    failed(retryAfter) {
      const attempt = (state()?.attempt ?? 0) + 1;
      change({ attempt, until: now() + retry(attempt, retryAfter, now(), deps.random()), isAsked: !!retryAfter });
    },
    succeeded() {
      if (state()) void kept.change(({ rests }) => rests.delete(name));
    },
    lift() {
      const resting = state();
      if (resting?.until && !resting.isAsked) change({ ...resting, until: 0 });
    },
  };
}
