import { promisifyRequest, type UseStore } from 'idb-keyval';
import type { Kept } from './change-kept';

/** All documents that are kept with the profile, by name. */
export async function readKept(store: UseStore): Promise<Record<string, unknown>> {
  const all: Kept[] = await store('readonly', (records) =>
    promisifyRequest(records.getAll(IDBKeyRange.bound('kept ', 'kept!'))),
  );
  return Object.fromEntries(all.map(({ kept, value }) => [kept, value]));
}
