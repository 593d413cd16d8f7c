// One store holds the profile, beside it what others keep with it, and the events that are yet to be folded into it, of all tabs. A put survives a
// page that goes away in the next moment; reading, reducing and writing would not.
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
 * Makes one profile of the stored one and of what was put down, in one transaction. Where it is somebody else's, what was kept with the old one goes.
 * @param fold the profile to store; is given the stored one, `undefined` where there is none.
 */
export function foldAll(
  store: UseStore,
  fold: (before: Profile | undefined, events: ProfileEvent[]) => Profile,
): Promise<void> {
  return store('readwrite', async (records) => {
    // The keys of events are arrays, which come after all names.
    const events = IDBKeyRange.lowerBound([]);
    // No listener: what fails in one is an error of the host's page.
    const [before, all] = await Promise.all([
      promisifyRequest<Profile | undefined>(records.get(KEY)),
      promisifyRequest<ProfileEvent[]>(records.getAll(events)),
    ]);
    const profile = fold(before, all);
    if (before && before.seed !== profile.seed) records.clear();
    else records.delete(events);
    records.put(profile, KEY);
    return promisifyRequest(records.transaction);
  });
}
