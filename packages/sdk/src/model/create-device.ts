import { promisifyRequest, type UseStore } from 'idb-keyval';
import type { Holding, KeptFile } from './holding';
import { KEPT_BYTES, KEPT_FILE_BYTES, KEPT_RECORDS } from './limits';
import type { Slice } from './slice-of';

/** The slice of a database that is used; see `storage/create-database.ts`. */
export interface ModelDatabase {
  store(name: string): UseStore;
  erase(): Promise<void>;
  close(): void;
}

/** Where a holding is kept. */
export interface Device {
  /** What is on the device and may stay, and whether more lies there than that. */
  load(): Promise<[holding: Holding, isShorter: boolean] | undefined>;
  save(holding: Holding): Promise<void>;
  erase(): Promise<void>;
  close(): void;
}

/**
 * The model's place on the device: one document in the IndexedDB database `dangol-model`, so that it is of one version at any moment and
 * for every tab. Nothing is opened before the first call; storage that is refused or full is an empty device.
 * @param stays whether a slice or a file may be on the device (still, or at all); asked at each reading and writing.
 */
export function createDevice(
  stays: (kept: Partial<Slice> | KeptFile) => boolean,
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

  /** What is left of a holding on the device: it may have lain there for long, or be of an earlier release. */
  function left({ slices, files = new Map(), ...holding }: Holding): Holding {
    return { ...holding, slices: staying(slices), files: staying(files) };
  }

  function staying<Kept extends Slice | KeptFile>(mine: Map<string, Kept>, others = mine): Map<string, Kept> {
    const all = [...[...others].filter(([name]) => !mine.has(name)), ...mine];
    return new Map(all.filter(([, kept]) => stays(kept)));
  }

  /** A holding with what another tab may have kept of the same version, as far as there is room. */
  function join(holding: Holding, kept = holding): Holding {
    const others = kept.version === holding.version ? left(kept) : holding;
    let room = KEPT_BYTES;
    const files = [...staying(holding.files, others.files)].filter(([, { file }]) => {
      const bytes = sizeOf(file);
      if (bytes > KEPT_FILE_BYTES) return false;
      room -= bytes;
      return true;
    });
    const newest = [...staying(holding.slices, others.slices)].slice(-KEPT_RECORDS).reverse();
    const end = newest.findIndex(([, slice]) => {
      room -= sizeOf(slice);
      return room < 0;
    });
    const slices = newest.slice(0, end < 0 ? KEPT_RECORDS : end).reverse();
    return { ...holding, slices: new Map(slices), files: new Map(files) };
  }

  return {
    async load() {
      const kept = await access();
      if (!kept) return undefined;
      const holding = left(kept);
      const count = ({ slices, files }: Partial<Holding>) => (slices?.size ?? 0) + (files?.size ?? 0);
      return [holding, count(holding) < count(kept)];
    },
    async save(holding) {
      isSaving = true;
      await access((kept) => join(holding, kept));
    },
    erase: () => use((opened) => opened.erase()),
    close: () => database?.close(),
  };
}

const sizeOf = (kept: object) => new Blob([JSON.stringify(kept)]).size;
