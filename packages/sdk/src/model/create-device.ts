import { get, type UseStore, update } from 'idb-keyval';
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

  /** Another tab may have kept more of the same version. */
  function joined(holding: Holding, kept = holding): Holding {
    const others = kept.version === holding.version ? kept.slices : [];
    const slices = [...[...others].filter(([id]) => !holding.slices.has(id)), ...holding.slices].filter(([, slice]) =>
      stays(slice),
    );
    while (slices.length > KEPT_RECORDS || new Blob([JSON.stringify(slices)]).size > KEPT_BYTES) slices.shift();
    return { ...holding, slices: new Map(slices) };
  }

  return {
    load: () => use((opened) => get<Holding>('holding', opened.store('kept'))),
    save(holding) {
      isSaving = true;
      return use((opened) => update<Holding>('holding', (kept) => joined(holding, kept), opened.store('kept')));
    },
    erase: () => use((opened) => opened.erase()),
    close: () => database?.close(),
  };
}
