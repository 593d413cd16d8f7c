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
    // No listener: what fails in one is an error of the host's page.
    const [keys, all] = await Promise.all([
      promisifyRequest(records.getAllKeys()),
      promisifyRequest<(Profile | ProfileEvent)[]>(records.getAll()),
    ]);
    // The keys of events are arrays.
    const events = keys.map(Array.isArray);
    const before = all[keys.indexOf(KEY)] as Profile | undefined;
    const profile = fold(
      before,
      all.filter((_, place): _ is ProfileEvent => events[place]!),
    );
    if (before && before.seed !== profile.seed) records.clear();
    else for (const [place, key] of keys.entries()) if (events[place]) records.delete(key);
    records.put(profile, KEY);
    return promisifyRequest(records.transaction);
  });
}
