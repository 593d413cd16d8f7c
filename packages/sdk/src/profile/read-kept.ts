import { promisifyRequest, type UseStore } from 'idb-keyval';
import type { Kept } from './change-kept';

/** All documents that are kept with the profile, by name. */
export async function readKept(store: UseStore): Promise<Record<string, unknown>> {
  const all: object[] = await store('readonly', (records) => promisifyRequest(records.getAll()));
  const kept = all.filter((entry): entry is Kept => 'kept' in entry);
  return Object.fromEntries(kept.map(({ kept, value }) => [kept, value]));
}
