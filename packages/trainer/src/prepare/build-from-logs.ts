import type { Database } from '../database/open-database';
import { buildModels } from '../models/build-models';
import { createPairs } from '../models/count-pairs';
import type { State } from '../state/open-state';
import { type LimitedBuyers, limitBuyers } from './limit-buyers';
import { limitSessions } from './limit-sessions';

/** From how many people a published pair must come. */
export interface Floors {
  /** Default 2. */
  minBuyers: number;
  /** Default 1. */
  minVisitors: number;
  /** Distinct visitors behind a search term or a content page. Default 5. */
  minSearchers?: number | undefined;
}

/** The figures of the log that the models were made from. */
export interface LogFigures {
  /** In the catalogue or in a log. */
  items: number;
  orders: number;
  buyers: number;
  sessions: number;
  /** Epoch ms; `null` where the log has no times. */
  oldestAt: number | null;
  newestAt: number | null;
}

/** Makes the list tables from `purchases` and `clicks`. @param state what was counted of them before; default nothing. */
export async function buildFromLogs(
  database: Database,
  floors: Floors,
  onStep: (name: string) => void,
  state?: Pick<State, 'limitSessions' | 'pairs'>,
): Promise<{ figures: LogFigures; limited: LimitedBuyers }> {
  onStep('limiting large buyers');
  const limited = await limitBuyers(database);
  await (state?.limitSessions() ?? limitSessions(database));
  const [clicked] = await database.rows<{ all: number; once: number }>(
    "SELECT COUNT(*) AS \"all\", (SELECT COUNT(*) FROM (SELECT DISTINCT session, item FROM clicks WHERE kind = 'view') met) AS once FROM clicks WHERE kind = 'view'",
  );
  const [figures] = await database.rows<LogFigures>(
    `SELECT (SELECT COUNT(*) FROM items) AS items, (SELECT COUNT(DISTINCT "order") FROM purchases) AS orders,
      (SELECT COUNT(DISTINCT buyer) FROM purchases WHERE known) AS buyers, (SELECT COUNT(DISTINCT session) FROM clicks) AS sessions,
      MIN(moment) AS "oldestAt", MAX(moment) AS "newestAt" FROM (SELECT moment FROM purchases UNION ALL SELECT moment FROM clicks) times`,
  );
  if (!figures) throw new Error('the log figures gave no row');
  const { newestAt, oldestAt, orders } = figures;
  // Rounded, so that it reads the same in every statement.
  const revisits = clicked?.all ? Math.round(100 * (1 - clicked.once / clicked.all)) / 100 : 0;
  const pairs = state?.pairs ?? createPairs(database);
  await buildModels(database, { ...floors, newestAt, oldestAt, orders, revisits }, pairs, onStep);
  return { figures, limited };
}
