import type { UseStore } from 'idb-keyval';
import { type Change, changeKept } from './change-kept';
import { readKept } from './read-kept';

/** What the profile lends to what is kept with it. */
export interface KeptDeps {
  /** Runs one work after the other. */
  inRow<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Works on the profile's store; gives nothing where nothing may be stored, or could be. */
  inStore<Result>(work: (store: UseStore) => Promise<Result>): Promise<Result | undefined>;
  /** Gives what tells later whether nothing was erased since. */
  isOfNow(): () => boolean;
}

/** Documents that are kept with the profile: on the device where that is allowed and works, else in memory, for this page. */
export function createKept({ inRow, inStore, isOfNow }: KeptDeps) {
  const documents = new Map<string, unknown>();

  return {
    /** Rejects with what `change` throws. */
    keep<Value>(name: string, change: Change<Value>): Promise<Value> {
      const isCurrent = isOfNow();
      return inRow(async () => {
        // What was asked for before an erasure does not come back after it.
        const unstored = isCurrent() ? documents.get(name) : undefined;
        const done = isCurrent() ? await inStore((store) => changeKept(store, name, change, unstored)) : undefined;
        if (!done) {
          const value = change(unstored);
          if (isCurrent()) documents.set(name, value);
          return value;
        }
        if ('error' in done) throw done.error;
        documents.delete(name);
        return done.value as Value;
      });
    },
    /** All of them, by name. */
    all: (): Promise<Record<string, unknown>> =>
      inRow(async () => ({ ...Object.fromEntries(documents), ...(await inStore(readKept)) })),
    clear: () => documents.clear(),
  };
}
