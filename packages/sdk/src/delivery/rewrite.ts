import { promisifyRequest, type UseStore } from 'idb-keyval';

/**
 * Changes or deletes those of the keys that are there, in one transaction that no other tab can come between. idb-keyval's `update` writes
 * what is not there as well: an event that another tab has delivered would rise again.
 * @param edit gives the new value, `undefined` to delete.
 * @returns what was there, by key.
 */
export function rewrite<Value>(
  store: UseStore,
  keys: string[],
  edit: (value: Value) => Value | undefined,
): Promise<Map<string, Value>> {
  const before = new Map<string, Value>();
  return store('readwrite', async (records) => {
    for (const key of keys) {
      const request: IDBRequest<Value | undefined> = records.get(key);
      request.onsuccess = () => {
        if (request.result === undefined) return;
        before.set(key, request.result);
        const next = edit(request.result);
        if (next === undefined) records.delete(key);
        else records.put(next, key);
      };
    }
    await promisifyRequest(records.transaction);
    return before;
  });
}
