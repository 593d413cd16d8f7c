// One store holds the profile, and beside it the events that are yet to be folded into it, of all tabs. A put survives a page that goes away in
// the next moment; reading, reducing and writing would not.
import type { Profile } from '@dangol/schema';
import { promisifyRequest, type UseStore } from 'idb-keyval';
import type { ProfileEvent } from './reduce';

/** The key of the profile. */
const KEY = 'profile';

/** Puts an event down. @param order sorts by time, then by the page's own order; no two tabs share one. */
export function putDown(store: UseStore, event: ProfileEvent, order: IDBValidKey): Promise<void> {
  return store('readwrite', (records) => {
    records.put(event, order);
    records.transaction.commit?.();
    return promisifyRequest(records.transaction);
  });
}

/**
 * Makes one profile of the stored one and of what was put down, in one transaction.
 * @param fold the profile to store; is given the stored one, `undefined` where there is none.
 */
export function foldAll(
  store: UseStore,
  fold: (before: Profile | undefined, events: ProfileEvent[]) => Profile,
): Promise<void> {
  return store('readwrite', async (records) => {
    // No listener: what fails in one is an error of the host's page.
    const all: (Profile | ProfileEvent)[] = await promisifyRequest(records.getAll());
    const before = all.find((entry): entry is Profile => 'format' in entry);
    records.clear();
    records.put(
      fold(
        before,
        all.filter((entry): entry is ProfileEvent => 'name' in entry),
      ),
      KEY,
    );
    return promisifyRequest(records.transaction);
  });
}
