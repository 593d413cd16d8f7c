import { fnv1a32 } from '@dangol/schema';
import { withRecord } from './advance';
import type { JudgeContext } from './context';
import { renewed } from './renewed';
import type { CampaignState, Occurrence } from './state';
import { groupsOf, isCounted, stepsOf } from './steps-of';
import { count, NEVER } from './tally';
import type { Verdict } from './verdict';

/** Most occurrences of a campaign, and hashes of past ones. */
const OCCURRENCES = 40;
const PAST = 500;

/** The state after a step was taken, or held back from somebody held out. */
export function takeStep(verdict: Verdict, { state, now: at, session, local }: JudgeContext): CampaignState {
  const { campaign, item } = verdict;
  const { occurrence: key, arm, step, take } = verdict as Required<Verdict>;
  const steps = stepsOf(campaign, arm);
  // A wait is behind once it is over, not once it has begun.
  const next = 'wait' in take ? step : step + 1;
  const today = { at, session, day: local(at).date };
  const counts = isCounted(take, steps);

  const taken = withRecord(state, campaign.id, at, (record) => {
    const begun: Occurrence = { key, arm, step, startedAt: at, at, ...(item !== undefined && { item }) };
    const occurrences = renewed(
      record.occurrences,
      'key',
      key,
      (known = begun): Occurrence => ({
        ...known,
        at,
        step: next,
        ...('show' in take && { session, shown: step, isGone: false, seenAt: undefined }),
        ...(next >= steps.length && { endedBy: 'done' }),
      }),
    );
    const gone = occurrences.splice(OCCURRENCES).map((one) => fnv1a32(one.key));
    const kept = { ...record, occurrences, past: [...gone, ...record.past].slice(0, PAST) };
    return counts ? count(kept, today) : kept;
  });
  for (const id of counts ? groupsOf(campaign, take) : [])
    taken.groups = renewed(taken.groups, 'id', id, (known = { ...NEVER, id }) => count(known, today));
  return taken;
}
