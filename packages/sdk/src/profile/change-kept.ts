// Documents that others keep with the profile, in its store: they live and die with it.
import { promisifyRequest, type UseStore } from 'idb-keyval';

/** A document and its name, under a key that is neither the profile's nor an event's. */
export interface Kept {
  kept: string;
  value: unknown;
}

/** Changes one document: is given what is kept, gives what to keep, `undefined` to keep nothing. */
export type Change<Value> = (kept: unknown) => Value;

/**
 * Reads, changes and writes a document in one transaction, which may be repeated: `change` is to be quick, synchronous and pure. What it throws comes back as
 * `error`, and everything is as it was.
 * @param unstored what there is of it where nothing is stored.
 */
export function changeKept<Value>(
  store: UseStore,
  name: string,
  change: Change<Value>,
  unstored: unknown,
): Promise<{ value?: Value; error?: unknown }> {
  return store('readwrite', async (records) => {
    const key = `kept ${name}`;
    const stored: Kept | undefined = await promisifyRequest(records.get(key));
    let value: Value;
    try {
      value = change(stored ? stored.value : unstored);
      if (value === undefined) records.delete(key);
      // What is only read need not be written.
      else if (!stored || value !== stored.value) records.put({ kept: name, value }, key);
    } catch (error) {
      return { error };
    }
    await promisifyRequest(records.transaction);
    return { value };
  });
}
