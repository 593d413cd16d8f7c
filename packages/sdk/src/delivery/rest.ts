import { del, get, set } from 'idb-keyval';
import { RETRY_AFTER_MAX_MS } from './constants';
import type { Disk } from './disk';
import { retry } from './retry';

/** How long one backend is to be left alone, shared by tabs and kept over a reload. */
export interface Rest {
  /** Reads what another tab or an earlier page has learnt. */
  load(): Promise<void>;
  /** Ms from now; 0: send. */
  waitMs(): number;
  /** @param retryAfter the server's header, if it answered with one. */
  failed(retryAfter?: string | null): void;
  succeeded(): void;
  /** Ends a back-off of our own (the network is back, the shop asks); what the server asked for stays. */
  lift(): void;
  forget(): void;
}

interface State {
  /** Failures in a row. */
  attempt: number;
  /** Epoch ms. */
  until: number;
  /** By `Retry-After`. */
  isAsked: boolean;
}

const AWAKE: State = { attempt: 0, until: 0, isAsked: false };

/** The rest of the backend of this name. */
export function createRest(deps: { name: string; disk: Disk; now(): number; random(): number }): Rest {
  const { disk, now, random } = deps;
  const key = `rest:${deps.name}`;
  let state = AWAKE;
  let isSaved = true;

  async function change(next: State): Promise<void> {
    state = next;
    isSaved = false;
    const done = await disk.run('meta', async (store) => {
      await (next === AWAKE ? del(key, store) : set(key, next, store));
      return true;
    });
    if (done && state === next) isSaved = true;
  }

  return {
    async load() {
      const stored = await disk.run('meta', (store) => get<State>(key, store).then((found) => found ?? AWAKE));
      // What could not be written is not there to be read: a full disk must not end a back-off.
      if (stored && isSaved) state = stored;
    },
    waitMs() {
      const ms = state.until - now();
      // Further away than any rest can be: the clock has been set back since.
      return ms > 0 && ms <= RETRY_AFTER_MAX_MS ? ms : 0;
    },
    failed(retryAfter = null) {
      const attempt = state.attempt + 1;
      const ms = retry(attempt, retryAfter, now(), random());
      void change({ attempt, until: now() + ms, isAsked: retryAfter !== null });
    },
    succeeded() {
      if (state.attempt) void change(AWAKE);
    },
    lift() {
      if (!state.isAsked && state.until) void change({ ...state, until: 0 });
    },
    forget() {
      state = AWAKE;
      isSaved = true;
    },
  };
}
