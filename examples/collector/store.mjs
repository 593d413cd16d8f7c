// One interface, two sinks. A sink is loaded when it is asked for, so that a shop needs the driver of its own and no other.

/**
 * @typedef {object} StoredEvent
 * @property {string} id
 * @property {string} name without `dangol.`
 * @property {string} visitor
 * @property {string} session
 * @property {number} happenedAt epoch ms, by the visitor's clock
 * @property {number} receivedAt epoch ms
 * @property {string} event the CloudEvent as JSON
 */

/**
 * @typedef {object} Store
 * @property {string} place where the events are, to print; holds no password
 * @property {(events: StoredEvent[]) => Promise<StoredEvent[]>} add stores what is new and gives it back, once it is on the disk
 * @property {() => Promise<number>} count how many events there are
 * @property {(limit: number) => Promise<{ event: string, receivedAt: number }[]>} newest the last received, oldest first
 * @property {(of?: 'intents') => AsyncGenerator<string>} lines every event, or every one of an intent, as a line of JSON, by time and then id, some lines a chunk
 * @property {() => Promise<void>} close
 */

/** @type {Record<string, (options: { file: string, url?: string }) => Promise<Store>>} */
const SINKS = {
  duckdb: async ({ file }) => (await import('./stores/duckdb.mjs')).openDuckDb(file),
  postgres: async ({ url }) => (await import('./stores/postgres.mjs')).openPostgres(url),
};

/**
 * Opens where the events go.
 * @param {{ sink: string, file: string, url?: string }} options
 * @returns {Promise<Store>}
 * @throws {Error} naming the fix when it cannot be opened.
 */
export async function openStore({ sink, file, url }) {
  const open = Object.hasOwn(SINKS, sink) && SINKS[sink];
  if (!open) throw new Error(`--sink: expected ${Object.keys(SINKS).join(' or ')}, got ${sink}`);
  try {
    return await open({ file, url });
  } catch (error) {
    const missing = error.code === 'ERR_MODULE_NOT_FOUND' && /package '([^']+)'/.exec(error.message)?.[1];
    throw missing ? new Error(`--sink ${sink} needs ${missing}: npm install ${missing}`) : error;
  }
}
