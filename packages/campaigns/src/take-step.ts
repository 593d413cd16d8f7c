import { fnv1a32 } from '@dangol/schema';
import type { Change } from './change';
import type { Compiled } from './compiled';
import type { CampaignRecord, CampaignState, Occurrence } from './state';
import { groupsOf, isCounted, stepsOf } from './steps-of';
import { count, NEVER } from './tally';

/** Most occurrences of a campaign, and hashes of past ones. */
const OCCURRENCES = 40;
const PAST = 500;

/** What a step that is taken changes: its campaign's record, and the groups that it counts in. The state is a copy of its own. */
export function takeStep(
  record: CampaignRecord,
  state: CampaignState,
  change: Extract<Change, { kind: 'taken' }>,
  compiled: Compiled,
): CampaignRecord {
  const campaign = compiled.byId.get(change.campaign)!;
  const { arm, session, occurrence: key, item, step: index } = change;
  const { at } = state;
  const steps = stepsOf(campaign, arm);
  const step = steps[index]!;
  const isShown = 'show' in step;
  // A wait is behind once it is over, not once it has begun.
  const next = 'wait' in step ? index : index + 1;
  const [known, ...others] = [...record.occurrences].sort((a, b) => +(b.key === key) - +(a.key === key));
  const isKnown = known?.key === key;
  const taken: Occurrence = {
    ...(isKnown ? known : { key, arm, startedAt: at, ...(item !== undefined && { item }) }),
    at,
    step: next,
    ...(isShown && { session, shown: index, isGone: false, seenAt: undefined }),
    ...(next >= steps.length && { endedBy: 'done' }),
  };
  const occurrences = [taken, ...(known && !isKnown ? [known] : []), ...others];
  const gone = occurrences.splice(OCCURRENCES).map((one) => fnv1a32(one.key));
  const kept = { ...record, occurrences, past: [...gone, ...record.past].slice(0, PAST) };
  if (!isCounted(step, steps)) return kept;
  const now = { ...change, at };
  for (const id of groupsOf(campaign, step)) {
    const tally = state.groups.find((one) => one.id === id) ?? { ...NEVER, id };
    state.groups = [count(tally, now), ...state.groups.filter((one) => one !== tally)];
  }
  return count(kept, now);
}
