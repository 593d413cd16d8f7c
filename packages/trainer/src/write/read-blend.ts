import type { Blend } from '@dangol/schema';
import type { Database } from '../database/open-database';

/** The shares in `blends(step, list, share)`; `undefined` where none was found better than the recommender's own. */
export async function readBlend(database: Database): Promise<Blend | undefined> {
  const rows = await database.rows<{ step: string; list: string; share: number }>(
    'SELECT step, list, share FROM blends ORDER BY step, list',
  );
  const blend: Blend = {};
  for (const { step, list, share } of rows) blend[step] = { ...blend[step], [list]: share };
  return rows.length ? blend : undefined;
}
