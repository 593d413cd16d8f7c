import { rename, rm, stat } from 'node:fs/promises';
import type { Database } from '../database/open-database';
import { literal } from '../database/quote';
import { userError } from '../errors';
import type { Pairs } from '../models/count-pairs';
import { drawSalt } from '../prepare/draw-salt';
import { type CodedLines, isOdd } from '../prepare/leave-out-services';
import { limitSessions } from '../prepare/limit-sessions';
import { createAddedPairs } from './added-pairs';
import { joinRows } from './join-rows';
import { leaveOut } from './leave-out';
import { type Newest, STATE_FORMAT, saveState } from './save-state';

/** What a shop's model was made from so far, in a file of the shop's own, to be added to. */
export interface State {
  /** Goes into the hashes of buyers, on every day the same. */
  salt: string;
  /** Lines left out since the state has counted their time already. */
  countedBefore(): number;
  /** Cancelled and returned lines of that time: where they were not when they were counted, they still count. */
  cancelledSince(): number;
  /** Whether a log just read has days without hours. */
  isByDay(): boolean;
  /** Deletes these lines. @throws UserError where a log has no times. */
  leaveOut(): Promise<void>;
  /** Of the lines of before, what `leaveOutServices()` asks. */
  linesBefore(): Promise<CodedLines | undefined>;
  /** Adds what items were called before to `names`. */
  addNames(): Promise<void>;
  /** Puts the state's rows before those just read. @param hasCatalogue whether a catalogue was read with them. */
  join(hasCatalogue: boolean): Promise<void>;
  /** Makes `session_items` of the new visits, with those of the state. */
  limitSessions(): Promise<void>;
  pairs: Pairs;
  /** Puts the next state in the place of this one, by rename. */
  save(): Promise<void>;
}

/** A state knows of a pair whether two people made it, not how many more: the highest floor that it can hold. */
export const STATE_FLOOR = 2;

/** What the table `figures` of a state says: up to which moments it has counted. */
type Figures = Newest & { format: string; newest: number; salt: string };

/**
 * Opens the state at `path`, or begins one. What comes of it is written to `PATH.part`.
 * @throws UserError for a file that is no state, or one of another layout, and where none can be written.
 */
export async function openState(database: Database, path: string): Promise<State> {
  const part = `${path}.part`;
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  const before = isThere ? await attach(database, path) : undefined;
  await rm(part, { force: true });
  await database.run(`ATTACH ${literal(part)} AS next`).catch((error: Error) => {
    throw userError('unwritable', path, error.message);
  });
  const salt = before?.salt ?? drawSalt();
  let newest: Newest = { order: before?.order ?? null, event: before?.event ?? null };
  let countedBefore = 0;
  let cancelledSince = 0;
  let isByDay = false;
  let since = { order: 0, session: 0 };
  return {
    salt,
    countedBefore: () => countedBefore,
    cancelledSince: () => cancelledSince,
    isByDay: () => isByDay,
    async leaveOut() {
      const left = await leaveOut(database, newest);
      countedBefore = left.lines;
      cancelledSince = left.cancelled;
      isByDay = left.isByDay;
      newest = left.newest;
    },
    async linesBefore() {
      if (!before) return undefined;
      const [lines] = await database.rows<CodedLines>(
        `SELECT COUNT(CASE WHEN ${isOdd('i.id')} THEN 1 END) AS odd, COUNT(*) AS n FROM kept.purchases p JOIN kept.items i ON i.item = p.item`,
      );
      return lines;
    },
    async addNames() {
      if (before) await database.run('INSERT INTO names SELECT id, name, n FROM kept.names');
    },
    async join(hasCatalogue) {
      if (before) since = await joinRows(database, hasCatalogue);
    },
    async limitSessions() {
      await limitSessions(database, since.session);
      if (!before) return;
      await database.run(`INSERT INTO session_items SELECT k.session, k.visitor, m.n, k.moment, k.place
        FROM kept.session_items k JOIN kept_items m ON m.old = k.item`);
    },
    pairs: createAddedPairs(database, () => ({ since, newestAt: before?.newest })),
    async save() {
      await saveState(database, newest, salt);
      await database.run('DETACH next');
      if (before) await database.run('DETACH kept');
      await rename(part, path);
    },
  };
}

async function attach(database: Database, path: string): Promise<Figures> {
  try {
    await database.run(`ATTACH ${literal(path)} AS kept (READ_ONLY)`);
    const [figures] = await database.rows<Figures>('SELECT * FROM kept.figures');
    if (figures?.format === STATE_FORMAT) return figures;
  } catch {
    // No database file, or one of something else.
  }
  throw userError('badState', path);
}
