import { get, update } from 'idb-keyval';
import type { Disk } from './disk';

/** What is remembered beside the events, shared by all tabs. It goes with the database. */
export interface KeptState {
  /** Random UUID. */
  visitor: string;
  /** `at`: of its newest event, epoch ms. */
  session: { id: string; at: number };
  /** Orders that were reported: order id, when (epoch ms), by which event. */
  orders: [order: string, at: number, event: string][];
  /** By backend: failures in a row, until when (epoch ms) to leave it alone, and whether its server asked for that. */
  rests: Map<string, { attempt: number; until: number; isAsked: boolean }>;
}

/** The small memory of delivery; where storage fails it lasts as long as the page. */
export interface Kept {
  state(): KeptState;
  /** Applies an edit here at once, and to what is stored in one step that no other tab can come between. It runs twice: no new ids in it. */
  change(edit: (state: KeptState) => void): Promise<void>;
  /** Takes over what other tabs have changed. */
  sync(): Promise<void>;
  /** Forgets all in memory. */
  forget(): void;
}

/** An empty memory. The visitor's id in it is replaced by the stored one with the first change. */
export function createKept(deps: { disk: Disk; now(): number; newId(): string }): Kept {
  const { disk, now, newId } = deps;
  const fresh = (): KeptState => ({
    visitor: newId(),
    session: { id: newId(), at: now() },
    orders: [],
    rests: new Map(),
  });
  let state = fresh();
  let isSaved = true;
  /** Edits on their way to the disk, which what is read meanwhile does not show yet. */
  let pending = new Set<(state: KeptState) => void>();

  function adopt(stored: KeptState): KeptState {
    state = stored;
    for (const edit of pending) edit(state);
    return state;
  }

  return {
    state: () => state,
    async change(edit) {
      const mine = pending.add(edit);
      edit(state);
      const done = await disk.run('meta', async (store) => {
        // Erased meanwhile: nothing of it may come back.
        const merge = (stored?: KeptState) => (mine === pending ? adopt(stored?.visitor ? stored : state) : state);
        await update<KeptState>('kept', merge, store);
        return true;
      });
      mine.delete(edit);
      isSaved = !!done;
    },
    async sync() {
      const mine = pending;
      const stored = await disk.run('meta', (store) => get<KeptState>('kept', store));
      // What could not be written is not there to be read: a full disk must not end a back-off.
      if (stored?.visitor && isSaved && mine === pending) adopt(stored);
    },
    forget() {
      state = fresh();
      pending = new Set();
      isSaved = true;
    },
  };
}
