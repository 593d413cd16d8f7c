import { type Campaign, fnv1a32, type Step } from '@dangol/schema';
import { type JudgeContext, localAt } from './context';
import { durationMs } from './duration-ms';
import { armOf, groupsOf, isCounted, isOverlay, stepsOf } from './steps-of';
import { failingCap } from './tally';
import type { Because, Verdict } from './verdict';

/** What comes after the conditions: what an occurrence may do now, by what is remembered of it, of its campaign and of its groups. */
export function judgeOccurrence(
  campaign: Campaign,
  occurrence: string,
  item: string | undefined,
  context: JudgeContext,
): Verdict {
  const { compiled, situation, state, now } = context;
  const { session } = situation;
  const { id, limits = {}, goal } = campaign;
  const record = state.campaigns.find((one) => one.id === id);
  const known = record?.occurrences.find(({ key }) => key === occurrence);
  const arm = known?.arm ?? armOf(campaign, situation.seed);
  const steps = stepsOf(campaign, arm);
  const no = (clause: string, because: Because): Verdict => ({ campaign, answer: 'no', clause, because });

  let over = no('key', 'over');
  let failure = (known ? known.endedBy : record?.past.includes(fnv1a32(occurrence))) ? over : undefined;
  let index = known ? known.step : 0;
  let dueAt = known?.at as number;
  let take: Step | undefined;
  for (; !failure; index++) {
    take = steps[index];
    const clause = `steps[${index}].`;
    if (!take) failure = over;
    else if ('wait' in take && known) {
      dueAt += durationMs(take.wait);
      if (!(now >= dueAt)) failure = no(`${clause}wait`, 'waits');
    } else if ('intent' in take && situation.mayTell === false) over = no(`${clause}intent`, 'consent');
    else if ('show' in take && known?.session === session) failure = no(`${clause}show`, 'waits');
    else break;
  }
  if (failure) {
    const { session: shownIn, shown, isGone, endedBy = 'done' } = known ?? {};
    take = steps[shown!];
    if (!take || isOverlay(take) || isGone || endedBy !== 'done' || shownIn !== session || arm === 'holdout')
      return failure;
    index = shown!;
  }

  if (record?.dismissedUntil && record.dismissedUntil > now) return no('dismissed', 'dismissed');
  const stops = limits.stopAfter ?? (goal ? ['convert'] : []);
  if (stops.some((what) => record?.[`${what}edAt` as 'clickedAt'])) return no('limits.stopAfter', 'stopped');

  const today = { at: now, day: localAt(now, context).date, session };
  if (!failure && isCounted(take!, steps))
    for (const group of ['', ...groupsOf(campaign, take!)]) {
      const cap = group
        ? failingCap(
            compiled.groups.get(group),
            state.groups.find((one) => one.id === group),
            today,
          )
        : failingCap(limits, record, today);
      if (cap) return no(`${group ? `groups.${group}` : 'limits'}.${cap}`, cap === 'coolDown' ? 'cool-down' : 'cap');
    }
  const answer = arm === 'holdout' ? 'hold-out' : 'run';
  return {
    campaign,
    answer,
    occurrence,
    item: item ?? known?.item,
    arm,
    step: index,
    take: take!,
    ...(failure && { isAgain: true }),
  };
}
