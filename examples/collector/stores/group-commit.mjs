// While one commit is on its way to the disk, the requests that come meanwhile wait, and then share the next one.
const MOST_EVENTS_A_COMMIT = 5_000;

/** @typedef {import('../store.mjs').StoredEvent} StoredEvent */

/**
 * @param {(events: StoredEvent[]) => Promise<Set<string>>} insert stores events, each id once in the list, and gives the ids that were new
 * @returns {{ add: import('../store.mjs').Store['add'], settled: () => Promise<void> }}
 */
export function createGroupCommit(insert) {
  /** @type {{ events: StoredEvent[], resolve: (stored: StoredEvent[]) => void, reject: (error: Error) => void }[]} */
  const waiting = [];
  /** @type {Promise<void> | undefined} */
  let writing;

  async function writeWaiting() {
    while (waiting.length > 0) {
      const group = takeGroup();
      try {
        const fresh = await insert(onceEach(group.flatMap(({ events }) => events)));
        // The first request that brings an id has stored it; a copy beside it finds the id gone.
        for (const { events, resolve } of group) resolve(events.filter(({ id }) => fresh.delete(id)));
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    writing = undefined;
  }

  function takeGroup() {
    let size = 0;
    const end = waiting.findIndex(({ events }) => {
      size += events.length;
      return size > MOST_EVENTS_A_COMMIT;
    });
    return waiting.splice(0, end === -1 ? waiting.length : Math.max(1, end));
  }

  return {
    add(events) {
      if (events.length === 0) return Promise.resolve([]);
      const stored = new Promise((resolve, reject) => waiting.push({ events, resolve, reject }));
      writing ??= writeWaiting();
      return stored;
    },
    /** Resolves when nothing waits. */
    settled: async () => writing,
  };
}

/** @param {StoredEvent[]} events @returns {StoredEvent[]} the first of each id */
function onceEach(events) {
  const first = new Map();
  for (const event of events) if (!first.has(event.id)) first.set(event.id, event);
  return [...first.values()];
}
