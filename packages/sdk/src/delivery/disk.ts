// Why soft: private modes refuse IndexedDB, sandboxed frames throw, Safari loses its connection in mid-session or leaves a call unanswered,
// disks are full. Delivery goes on in memory then, and tries again with the next operation.
import type { UseStore } from 'idb-keyval';
import { STORAGE_TIMEOUT_MS } from './constants';

/** The slice of a database that delivery uses. */
export interface OutboxDatabase {
  store(name: string): UseStore;
  erase(): Promise<void>;
  close(): void;
}

/** `setTimeout` and its undoing, of the window or of a test. */
export interface Timers {
  setTimeout(task: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** Storage that never rejects. */
export interface Disk {
  /** From here on operations reach the database; the first one opens it. */
  open(): void;
  /** Runs an idb-keyval verb on a store; `undefined` if it could not be done. */
  run<Result>(store: 'events' | 'meta', verb: (store: UseStore) => Promise<Result>): Promise<Result | undefined>;
  /** Empties and deletes the database, whether it was open or not. */
  erase(): Promise<void>;
  /** Lets go of the connection; the next operation opens it again. */
  close(): void;
  /** `closed`: never opened, or erased. `memory`: the last operation failed. */
  state(): 'indexeddb' | 'memory' | 'closed';
}

/** Storage over the database that `open` names; nothing is opened before {@link Disk.open} and an operation. */
export function createDisk(deps: {
  open(name: string, stores: string[]): OutboxDatabase;
  timers: Timers;
  onError(error: unknown): void;
}): Disk {
  const { timers } = deps;
  const database = deps.open('dangol-outbox', ['events', 'meta']);
  let isOpen = false;
  let isWorking = true;

  async function attempt<Result>(operation: Promise<Result>): Promise<Result | undefined> {
    let timer: unknown;
    const silence = new Promise<never>((_, reject) => {
      timer = timers.setTimeout(() => reject(Error('storage is silent')), STORAGE_TIMEOUT_MS);
    });
    try {
      const result = await Promise.race([operation, silence]);
      isWorking = true;
      return result;
    } catch (error) {
      isWorking = false;
      deps.onError(error);
    } finally {
      timers.clearTimeout(timer);
    }
  }

  return {
    open() {
      isOpen = true;
    },
    run: async (store, verb) => (isOpen ? attempt(verb(database.store(store))) : undefined),
    erase() {
      isOpen = false;
      return attempt(database.erase());
    },
    close: () => database.close(),
    state: () => (isOpen ? (isWorking ? 'indexeddb' : 'memory') : 'closed'),
  };
}
