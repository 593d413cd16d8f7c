import type { Database } from '../database/open-database';
import type { CaseSet } from './make-cases';
import { type Answer, readBaselines } from './protocols/baselines';

/** What counts as together, by what was done. */
const TOGETHER = {
  purchase: 'SELECT "order" AS basket, item FROM basket_items',
  view: 'SELECT session AS basket, item FROM session_items',
};

/** Plain cosine over orders and over visits, as far as the questions need them. Stands on `needed`, which `readModel` makes. */
export async function readCosines(
  database: Database,
  sets: readonly CaseSet[],
): Promise<Partial<Record<CaseSet['action'], Answer>>> {
  const cosines: Partial<Record<CaseSet['action'], Answer>> = {};
  for (const action of new Set(sets.map((set) => set.action))) {
    const chosen = 'p.item IN (SELECT item FROM needed)';
    cosines[action] = (await readBaselines(database, TOGETHER[action], chosen)).cosine;
  }
  return cosines;
}
