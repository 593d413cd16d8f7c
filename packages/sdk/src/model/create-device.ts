import type { Popular, Shard } from '@dangol/schema';
import { get, type UseStore, update } from 'idb-keyval';
import type { Edition } from './fits';
import { idOf } from './slice-of';

/** The slice of a database that is used; see `storage/create-database.ts`. */
export interface ModelDatabase {
  store(name: string): UseStore;
  erase(): Promise<void>;
  close(): void;
}

/** What a device holds of a model, all of one version. */
export interface Holding {
  /** `undefined` until the model is known. */
  edition: Edition | undefined;
  /** When the edition was last compared with the server's, epoch ms. */
  checkedAt: number;
  /** One item each, the newest read first. */
  slices: Shard[];
  popular?: Popular;
}

/** Where a holding is kept. */
export interface Device {
  load(): Promise<Holding | undefined>;
  save(holding: Holding): Promise<void>;
  erase(): Promise<void>;
  close(): void;
}

const MOST_SLICES = 50;
const MOST_BYTES = 400_000;

/**
 * The model's place on the device: one document in the IndexedDB database `dangol-model`, so that it is of one version at any moment and
 * for every tab. Nothing is opened while `mayKeep()` says no; refused storage is an empty device.
 */
export function createDevice(
  open: ((name: string, stores: string[]) => ModelDatabase) | undefined,
  mayKeep: () => boolean,
): Device {
  let database: ModelDatabase | undefined;

  async function attempt<Result>(allowed: boolean, work: (database: ModelDatabase) => Promise<Result>) {
    try {
      if (!allowed || !open) return;
      database ??= open('dangol-model', ['kept']);
      return await work(database);
    } catch {
      // Storage that is refused or full: the page goes on with what it has read.
    }
  }

  return {
    load: () => attempt(mayKeep(), (opened) => get<Holding>('holding', opened.store('kept'))),
    save: (holding) =>
      attempt(mayKeep(), (opened) => update<Holding>('holding', (kept) => joined(holding, kept), opened.store('kept'))),
    erase: () => attempt(true, (opened) => opened.erase()),
    close: () => database?.close(),
  };
}

/** Another tab may have kept more of the same version, or taken up a newer one in the meantime. */
function joined(holding: Holding, kept: Holding | undefined): Holding {
  const isSame = kept?.edition?.version === holding.edition?.version;
  if (!isSame && kept && kept.checkedAt > holding.checkedAt) return kept;
  const others = isSame && kept ? kept : holding;
  const ids = new Set(holding.slices.map(idOf));
  let bytes = 0;
  return {
    ...others,
    ...holding,
    slices: [...holding.slices, ...others.slices.filter((slice) => !ids.has(idOf(slice)))].filter((slice, place) => {
      bytes += new TextEncoder().encode(JSON.stringify(slice)).length;
      return place < MOST_SLICES && bytes <= MOST_BYTES;
    }),
  };
}
