// Why soft: private modes refuse IndexedDB, sandboxed frames throw, Safari loses its connection in mid-session or leaves a call unanswered,
// disks are full. Delivery goes on in memory then, and tries again with the next operation.
import { promisifyRequest, type UseStore } from 'idb-keyval';
import { PAGE_RECORDS, STORAGE_TIMEOUT_MS } from './constants';

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

/** One store that never rejects. */
export interface Disk<Value> {
  /** From here on operations reach the database; the first one opens it. */
  open(): void;
  /** Everything by its key; `undefined` if it could not be read. */
  all(): Promise<Map<string, Value> | undefined>;
  /**
   * Edits what lies under these keys in one transaction that no other tab can come between; tells whether that was done.
   * @param edit gives the new value, `undefined` to delete what is there or to leave nothing there; the very value that it was given stays as it is.
   * @param isBlind whether to write without reading what is there: such a transaction leaves the page whole in this turn of the event loop, and
   * is done even if the page ends with it.
   */
  change(
    keys: string[],
    edit: (stored: Value | undefined, key: string) => Value | undefined,
    isBlind?: boolean,
  ): Promise<boolean>;
  /** Deletes the database, whether it was open or not, and gives what was in it if it was. Nothing reaches it from the call on. */
  erase(): Promise<Map<string, Value>>;
  /** Lets go of the connection; the next operation opens it again. */
  close(): void;
  /** `closed`: never opened, erased, or not there while none may be made. `memory`: the last operation failed. */
  state(): 'indexeddb' | 'memory' | 'closed';
}

/**
 * The store of this name in the database; nothing is opened before {@link Disk.open} and an operation.
 * @param mayCreate whether a database may be made where there is none; where it may not, that there is none is no failure.
 */
export function createDisk<Value>(
  database: OutboxDatabase,
  name: string,
  timers: Timers,
  mayCreate: () => boolean,
  onError: (error: unknown) => void,
): Disk<Value> {
  let isOpen = false;
  let isWorking = true;

  async function attempt<Result>(operation: Promise<Result>): Promise<Result | undefined> {
    try {
      const silence = new Promise<never>((_, reject) =>
        timers.setTimeout(() => reject(Error('storage is silent')), STORAGE_TIMEOUT_MS),
      );
      const result = await Promise.race([operation, silence]);
      isWorking = true;
      return result;
    } catch (error) {
      isWorking = false;
      if (mayCreate()) onError(error);
    }
  }

  const getAll = async () =>
    isOpen
      ? attempt(
          database.store(name)('readonly', async (values) => {
            const all = new Map<string, Value>();
            for (let after: IDBKeyRange | undefined; ; ) {
              const [keys, page] = await Promise.all([
                promisifyRequest(values.getAllKeys(after, PAGE_RECORDS)),
                promisifyRequest<Value[]>(values.getAll(after, PAGE_RECORDS)),
              ]);
              for (const [index, key] of keys.entries()) all.set(String(key), page[index]!);
              if (keys.length < PAGE_RECORDS) return all;
              after = IDBKeyRange.lowerBound(keys.at(-1), true);
            }
          }),
        )
      : undefined;

  return {
    open() {
      isOpen = true;
    },
    async all() {
      const values = await getAll();
      // Erased in the meantime: nothing comes back.
      return isOpen ? values : undefined;
    },
    async change(keys, edit, isBlind) {
      if (!isOpen) return false;
      const editing = database.store(name)('readwrite', (values) => {
        const turn = (key: string, stored?: Value) => {
          // Late (a connection lost, a page frozen) it may be erased by now, too.
          const next = isOpen ? edit(stored, key) : stored;
          if (next === stored) return;
          if (next) values.put(next, key);
          else values.delete(key);
        };
        // No listeners: what fails in one is an error of the host's page.
        const turns = keys.map((key) =>
          isBlind ? turn(key) : promisifyRequest<Value>(values.get(key)).then((stored) => turn(key, stored)),
        );
        if (isBlind) values.transaction.commit?.();
        return Promise.all([promisifyRequest(values.transaction), ...turns]).then(() => true);
      });
      return !!(await attempt(editing));
    },
    async erase() {
      const reading = getAll();
      isOpen = false;
      const values = await reading;
      await attempt(database.erase());
      return values ?? new Map();
    },
    close: () => database.close(),
    state: () => (!isOpen || !(isWorking || mayCreate()) ? 'closed' : isWorking ? 'indexeddb' : 'memory'),
  };
}
