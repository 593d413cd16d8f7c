// Why not idb-keyval's own createStore: it cannot make two stores in one database, keeps its connection open (so that a withdrawal
// in another tab cannot delete the database), and never reopens after Safari has lost the connection. Its verbs work over these stores.
import { promisifyRequest, type UseStore } from 'idb-keyval';

/** One IndexedDB database of ours: opened at the first use of a store, never before. */
export interface Database {
  /** A store in the shape that idb-keyval's verbs take. */
  store(name: string): UseStore;
  /** Empties every store in one transaction, then deletes the database as best effort (another tab may hold it open for a moment). */
  erase(): Promise<void>;
  /** Closes the connection; the next use opens it again. */
  close(): void;
}

/** The slice of IndexedDB that is used; `undefined` where the browser refuses it. */
export type IndexedDb = Pick<IDBFactory, 'open' | 'deleteDatabase'>;

/** The slice of a window that tells whether the page is there. */
export interface PageLife {
  addEventListener(type: 'pagehide' | 'pageshow', listener: () => void, options?: { once: true }): void;
  removeEventListener(type: 'pagehide', listener: () => void): void;
}

/** How long an opening or a deletion may stay unanswered: Safari forgets some, and others wait for a tab that is frozen. */
const SILENCE_MS = 3000;

/**
 * A database with named stores. Every call may reject (refused storage, full disk, six seconds without an answer): callers go on in memory.
 * @param stores all of the database's stores.
 * @param mayCreate asked where there is no such database yet; where it may not be made, the call rejects and there is none.
 * @param page what a page that is left has not committed is undone, and done again when it comes back.
 */
export function createDatabase(
  indexedDb: IndexedDb | undefined,
  name: string,
  stores: string[],
  mayCreate: () => boolean = () => true,
  page?: PageLife,
): Database {
  let connection: Promise<IDBDatabase> | undefined;
  const underWay = new Set<IDBTransaction>();
  /** From the page's leaving to its return. */
  let away: Promise<void> | undefined;

  /** WebKit keeps a page in the back/forward cache together with its transactions, which the next page would wait for. */
  function leave(): void {
    away = new Promise<void>((back) => page!.addEventListener('pageshow', back, { once: true })).then(() => {
      away = undefined;
    });
    underWay.forEach(abort);
  }

  function connect(): Promise<IDBDatabase> {
    page?.addEventListener('pagehide', leave);
    connection ??= new Promise<IDBDatabase>((resolve, reject) => {
      if (!indexedDb) throw new Error('IndexedDB is not available');
      setTimeout(() => reject(Error('IndexedDB does not answer')), SILENCE_MS);
      const request = indexedDb.open(name);
      request.onupgradeneeded = () => {
        if (!mayCreate()) {
          // Undoes the making of it, too: https://w3c.github.io/IndexedDB/#open-a-database
          request.transaction!.abort();
          return request.result.close();
        }
        for (const store of stores) request.result.createObjectStore(store);
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const opened = request.result;
        // One that comes too late is nobody's, and must not hold up a deletion either.
        opened.onversionchange = opened.onclose = () => {
          opened.close();
          close();
        };
        resolve(opened);
      };
    });
    connection.catch(close);
    return connection;
  }

  function close(): void {
    connection?.then((opened) => opened.close()).catch(() => {});
    connection = undefined;
    page?.removeEventListener('pagehide', leave);
  }

  async function transact<Result>(
    names: string[],
    mode: IDBTransactionMode,
    work: (transaction: IDBTransaction) => Result | PromiseLike<Result>,
  ): Promise<Result> {
    const attempt = async () => {
      const transaction = (await connect()).transaction(names, mode);
      underWay.add(transaction);
      try {
        const result = work(transaction);
        if (away) abort(transaction);
        return await result;
      } catch (error) {
        // What failed in its middle (a full disk, say) is not to stay half done.
        abort(transaction);
        throw error;
      } finally {
        underWay.delete(transaction);
      }
    };
    try {
      return await attempt();
    } catch {
      // Safari loses its connection to the database server, at the opening of a transaction or in its middle. A transaction is done whole or not
      // at all, so it can be repeated; a second failure is the caller's to take.
      close();
      await away;
      return attempt();
    }
  }

  const empty = () =>
    transact(stores, 'readwrite', (emptying) => {
      for (const store of stores) emptying.objectStore(store).clear();
      return promisifyRequest(emptying);
    });

  return {
    store: (storeName) => (mode, callback) =>
      transact([storeName], mode, (transaction) => callback(transaction.objectStore(storeName))),
    async erase() {
      // Only where it is open: opening would create what is to be gone.
      if (connection) await empty().catch(() => {});
      close();
      await new Promise<void>((resolve) => {
        setTimeout(resolve, SILENCE_MS);
        const request = indexedDb?.deleteDatabase(name);
        if (!request) return resolve();
        request.onsuccess = request.onerror = request.onblocked = () => resolve();
      });
    },
    close,
  };
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Committed, or aborted already.
  }
}
