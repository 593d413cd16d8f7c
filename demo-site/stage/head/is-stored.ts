/**
 * Whether dangol has written all of a history to the device: its profile is there, as new as the last event, and nothing is left to be folded into
 * it. Only looks: a database that is not there is not made.
 * @param at of the newest event, epoch ms.
 */
export function isStored(indexedDb: IDBFactory, at: number): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDb.open('dangol-profile');
    opening.onupgradeneeded = () => opening.transaction!.abort();
    opening.onerror = () => resolve(false);
    opening.onblocked = () => resolve(false);
    opening.onsuccess = () => {
      const { result: database } = opening;
      const end = (answer: boolean) => {
        database.close();
        resolve(answer);
      };
      if (!database.objectStoreNames.contains('profile')) return end(false);
      const store = database.transaction('profile').objectStore('profile');
      const keys = store.getAllKeys();
      const profile = store.get('profile');
      store.transaction.oncomplete = () => {
        // The keys of events are lists; beside the profile there may be what campaigns keep.
        end(!keys.result.some(Array.isArray) && profile.result?.updatedAt >= at);
      };
      store.transaction.onabort = () => end(false);
    };
  });
}
