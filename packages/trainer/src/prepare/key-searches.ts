import { queryId } from '@dangol/schema';
import type { Database } from '../database/open-database';
import { looksPersonal } from './looks-personal';

/**
 * `searches(session, visitor, device, query, moment, line)` from the visits, with `query` as `queryId()` has it, NULL for a term that is too long, looks like
 * personal data or has no letter: that somebody searched is known then, not what for. `visitor` and `device` are two ways
 * to tell people apart, by what they are signed in as and by their browser. Runs while `visits`, `visit_numbers` and `visitors` are there.
 */
export async function keySearches(database: Database): Promise<void> {
  await database.insert('terms', { raw: 'VARCHAR', query: 'VARCHAR' }, terms(database));
  await database.run(`CREATE TABLE searches AS SELECT n.session, p.n AS visitor, d.n AS device, t.query, v.moment, v.line
    FROM visits v JOIN visit_numbers n ON n.visit = v.visit JOIN visitors p ON p.name = v.person JOIN visitors d ON d.name = v.device LEFT JOIN terms t ON t.raw = v.term
    WHERE v.term IS NOT NULL`);
  await database.run('DROP TABLE terms');
}

async function* terms(database: Database): AsyncGenerator<[raw: string, query: string]> {
  const found = database.stream<[term: string]>('SELECT DISTINCT term FROM visits WHERE term IS NOT NULL');
  for await (const rows of found) {
    for (const [raw] of rows) {
      const query = queryId(raw);
      if (query !== undefined && /\p{L}/u.test(query) && !looksPersonal(query)) yield [raw, query];
    }
  }
}
