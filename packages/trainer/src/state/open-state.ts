import { rename, rm, stat } from 'node:fs/promises';
import type { Database } from '../database/open-database';
import { literal } from '../database/quote';
import { userError } from '../errors';
import type { CountPairs } from '../models/count-pairs';
import { createAddPairs } from './add-pairs';
import { joinRows } from './join-rows';
import { KEPT_ROWS } from './kept-rows';

/** What a shop's model was made from so far, in a file of the shop's own, to be added to. */
export interface State {
  /** Lines left out since the state has counted their time already. */
  countedBefore: number;
  /** Deletes these lines. @throws UserError where a log has no times. */
  leaveOut(): Promise<void>;
  /** Adds what items were called before to `names`. */
  addNames(): Promise<void>;
  /** Puts the state's rows before those just read. @param hasCatalogue whether a catalogue was read with them. */
  join(hasCatalogue: boolean): Promise<void>;
  countPairs: CountPairs;
  /** Puts the next state in the place of this one, by rename. */
  save(): Promise<void>;
}

const FORMAT = 'dangol-state/1';
const DAY_MS = 86_400_000;
/** A day is added to what is known of its person: the floors that can be held so. */
export const STATE_FLOOR = 2;

interface Figures {
  format: string;
  newest_order_at: number | null;
  newest_event_at: number | null;
  newest_at: number;
}

/**
 * Opens the state at `path`, or begins one. What is added goes to a file beside it.
 * @throws UserError for a file that is no state, or one of a later layout.
 */
export async function openState(database: Database, path: string): Promise<State> {
  const part = `${path}.part`;
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  const before = exists ? await readFigures(database, path) : undefined;
  await rm(part, { force: true });
  await database.run(`ATTACH ${literal(part)} AS next`);
  let newest: Pick<Figures, 'newest_order_at' | 'newest_event_at'> = { newest_order_at: null, newest_event_at: null };
  let since = { order: 0, session: 0 };
  const state: State = {
    countedBefore: 0,
    async leaveOut() {
      for (const of of ['order', 'event'] as const) {
        const [lines] = await database.rows<{ n: number; dated: number; newest: number | null; past: number }>(
          `SELECT COUNT(*) AS n, COUNT(moment) AS dated, MAX(moment) AS newest, COUNT(CASE WHEN moment <= ${before?.[`newest_${of}_at`] ?? 'NULL'} THEN 1 END) AS past FROM ${of}_lines`,
        );
        if (!lines?.n) continue;
        if (!lines.dated) throw userError('stateNeedsTimes', of);
        const counted = before?.[`newest_${of}_at`] ?? null;
        await database.run(`DELETE FROM ${of}_lines WHERE moment IS NULL OR moment <= ${counted ?? 'NULL'}`);
        state.countedBefore += lines.past;
        newest = { ...newest, [`newest_${of}_at`]: Math.max(lines.newest ?? 0, counted ?? 0) };
      }
    },
    async addNames() {
      if (before) await database.run('INSERT INTO names SELECT id, name, n FROM kept.names');
    },
    async join(hasCatalogue) {
      if (before) since = await joinRows(database, hasCatalogue);
    },
    countPairs: (of, settings) => createAddPairs(database, { since, newestAt: before?.newest_at })(of, settings),
    async save() {
      const of = (log: 'order' | 'event') => newest[`newest_${log}_at`] ?? before?.[`newest_${log}_at`] ?? null;
      const newestAt = Math.max(of('order') ?? 0, of('event') ?? 0);
      for (const [table, { days }] of Object.entries(KEPT_ROWS)) {
        await database.run(
          `CREATE TABLE next.${table} AS SELECT * FROM ${table} WHERE moment >= ${newestAt - days * DAY_MS}`,
        );
      }
      await database.run('CREATE TABLE next.names AS SELECT id, name, SUM(n) AS n FROM names GROUP BY id, name');
      for (const table of ['buyers', 'visitors', 'buyer_items', 'items']) {
        await database.run(`CREATE TABLE next.${table} AS SELECT * FROM ${table}`);
      }
      await database.run(`CREATE TABLE next.cards AS SELECT i.id, c.card, json_extract_string(c.card, '$.title') AS title
        FROM cards c JOIN items i ON i.item = c.item`);
      await database.run(`CREATE TABLE next.figures AS SELECT '${FORMAT}' AS format, CAST(${of('order')} AS BIGINT) AS newest_order_at,
        CAST(${of('event')} AS BIGINT) AS newest_event_at, CAST(${newestAt} AS BIGINT) AS newest_at`);
      await database.run('DETACH next');
      if (before) await database.run('DETACH kept');
      await rename(part, path);
    },
  };
  return state;
}

async function readFigures(database: Database, path: string): Promise<Figures> {
  try {
    await database.run(`ATTACH ${literal(path)} AS kept (READ_ONLY)`);
    const [figures] = await database.rows<Figures>('SELECT * FROM kept.figures');
    if (figures?.format === FORMAT) return figures;
  } catch {
    // No database file, or one of something else.
  }
  throw userError('badState', path);
}
