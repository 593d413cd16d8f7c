import { fnv1a32 } from '@dangol/schema';
import type { Change } from './change';
import type { Compiled } from './compiled';
import { countedUntil } from './failing-cap';
import { groupsOf, isCounted } from './judge-occurrence';
import type { CampaignRecord, Occurrence, Tally } from './state';
import { stepsOf } from './steps-of';

/** Most occurrences of a campaign, and hashes of past ones. */
const OCCURRENCES = 40;
const PAST = 500;

type Taken = Extract<Change, { kind: 'taken' }>;

/** A campaign's record once a step was taken, and the groups that it counts in. */
export function takeStep(
  record: CampaignRecord,
  groups: readonly Tally[],
  change: Taken,
  at: number,
  compiled: Compiled,
): { record: CampaignRecord; groups: Tally[] } {
  const campaign = compiled.byId.get(change.campaign)!;
  const { arm, session, occurrence: key } = change;
  const steps = stepsOf(campaign, arm);
  const step = steps[change.step]!;
  const known = record.occurrences.find((one) => one.key === key);
  const taken: Occurrence = {
    ...(known ?? { key, arm, startedAt: at, ...(change.item !== undefined && { item: change.item }) }),
    at,
    // A wait is behind once it is over, not once it has begun.
    step: change.step + ('wait' in step ? 0 : 1),
  };
  if ('show' in step) Object.assign(taken, { session, shown: change.step, isGone: false });
  if (taken.step >= steps.length) taken.endedBy = 'done';

  const occurrences = [taken, ...record.occurrences.filter((one) => one !== known)];
  const gone = occurrences.slice(OCCURRENCES).map((one) => fnv1a32(one.key));
  const kept = {
    ...record,
    occurrences: occurrences.slice(0, OCCURRENCES),
    past: [...gone, ...record.past].slice(0, PAST),
  };
  if (!isCounted(step, steps)) return { record: kept, groups: [...groups] };
  const shared = groupsOf(campaign, step);
  const tallies = shared.map((id) => count(groups.find((one) => one.id === id) ?? newTally(id), change, at));
  return { record: count(kept, change, at), groups: [...tallies, ...groups.filter(({ id }) => !shared.includes(id))] };
}

/** How often something was shown that never was. */
export function newTally(id: string): Tally {
  return { id, total: 0, lastAt: 0, day: '', today: 0, session: '', inSession: 0 };
}

function count<One extends Tally>(tally: One, now: Taken, at: number): One {
  const { inSession, today } = countedUntil(tally, now);
  const { session } = now;
  const day = tally.day > now.day ? tally.day : now.day;
  return { ...tally, total: tally.total + 1, lastAt: at, day, today: today + 1, session, inSession: inSession + 1 };
}
