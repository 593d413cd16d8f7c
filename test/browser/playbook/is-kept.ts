/**
 * Whether the profile is on the device, with so many views of an item's page. Runs in the page; looks only: a database that is not there is not made.
 */
export async function isKept(views = 0): Promise<boolean> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'dangol-profile')) return false;
  return new Promise((done) => {
    const opening = indexedDB.open('dangol-profile');
    opening.onsuccess = () => {
      const { result: database } = opening;
      // Other documents live beside it.
      const asking = database.transaction('profile').objectStore('profile').get('profile');
      asking.onsuccess = () => {
        database.close();
        const moments: { name: string }[] = asking.result?.moments ?? [];
        done(moments.length > 0 && moments.filter(({ name }) => name === 'view_item').length >= views);
      };
    };
    opening.onerror = () => done(false);
  });
}
