import { promisifyRequest, type UseStore } from 'idb-keyval';
import { KEPT_BYTES, KEPT_RECORDS } from './limits';
import type { Slice } from './slice-of';

/** The slice of a database that is used; see `storage/create-database.ts`. */
export interface ModelDatabase {
  store(name: string): UseStore;
  erase(): Promise<void>;
  close(): void;
}

/** What a device holds of a model, all of one version. */
export interface Holding {
  /** `undefined` until it is known, and for a model that is switched off. */
  version: string | undefined;
  shardCount: number;
  /** When both were last compared with the server's, epoch ms. */
  checkedAt: number;
  /** By item id, the newest read last. */
  slices: Map<string, Slice>;
}

/** Where a holding is kept. */
export interface Device {
  load(): Promise<Holding | undefined>;
  save(holding: Holding): Promise<void>;
  erase(): Promise<void>;
  close(): void;
}

/**
 * The model's place on the device: one document in the IndexedDB database `dangol-model`, so that it is of one version at any moment and
 * for every tab. Nothing is opened before the first call; storage that is refused or full is an empty device.
 * @param stays whether a slice may be on the device (still, or at all); asked at each reading and writing.
 */
export function createDevice(
  stays: (slice: Slice) => boolean,
  open?: (name: string, stores: string[], mayCreate: () => boolean) => ModelDatabase,
): Device {
  let database: ModelDatabase | undefined;
  let isSaving = false;

  async function use<Result>(work: (database: ModelDatabase) => Promise<Result>) {
    try {
      // A look at what is kept makes no database.
      database ??= open?.('dangol-model', ['kept'], () => isSaving);
      return database && (await work(database));
    } catch {
      // The page goes on with what it has read.
    }
  }

  /** Reads, and puts in its place what comes of it, in one transaction. */
  function access(change?: (kept?: Holding) => Holding): Promise<Holding | undefined> {
    return use((opened) =>
      opened.store('kept')(change ? 'readwrite' : 'readonly', async (holdings) => {
        // No listener: what fails in one is an error of the host's page.
        const kept: Holding | undefined = await promisifyRequest(holdings.get('holding'));
        if (change) holdings.put(change(kept), 'holding');
        await promisifyRequest(holdings.transaction);
        return kept;
      }),
    );
  }

  /** A holding with what another tab may have kept of the same version. */
  function join(holding: Holding, kept = holding): Holding {
    const { version, slices } = holding;
    const others = kept.version === version ? kept.slices : [];
    const all = [...others].filter(([id]) => !slices.has(id)).concat([...slices]);
    const staying = all.filter(([, slice]) => stays(slice)).slice(-KEPT_RECORDS);
    while (new Blob([JSON.stringify(staying)]).size > KEPT_BYTES) staying.shift();
    return { ...holding, slices: new Map(staying) };
  }

  return {
    async load() {
      const kept = await access();
      return kept && join(kept);
    },
    async save(holding) {
      isSaving = true;
      await access((kept) => join(holding, kept));
    },
    erase: () => use((opened) => opened.erase()),
    close: () => database?.close(),
  };
}
