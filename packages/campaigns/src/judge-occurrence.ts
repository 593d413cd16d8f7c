import { type Campaign, fnv1a32 } from '@dangol/schema';
import type { JudgeContext } from './context';
import { nextStep } from './next-step';
import { armOf, groupsOf, isCounted, isOverlay, stepsOf } from './steps-of';
import { failingCap } from './tally';
import type { Refusal, Verdict } from './verdict';

/** What comes after the conditions: what an occurrence may do now, by what is remembered of it, of its campaign and of its groups; or what keeps it. */
export function judgeOccurrence(
  campaign: Campaign,
  occurrence: string,
  item: string | undefined,
  context: JudgeContext,
): Verdict | Refusal {
  const { compiled, state, now, session, seed, local } = context;
  const { id, limits = {}, goal } = campaign;
  const record = state.campaigns.find((one) => one.id === id);
  const known = record?.occurrences.find(({ key }) => key === occurrence);
  const arm = known?.arm ?? armOf(campaign, seed);
  const steps = stepsOf(campaign, arm);

  const isOver = known ? known.endedBy : record?.past.includes(fnv1a32(occurrence));
  const next: number | Refusal = isOver ? ['key', 'over'] : nextStep(steps, known, context);
  const isAgain = typeof next === 'object';
  const step = isAgain ? known?.shown : next;
  const take = steps[step!];
  if (isAgain) {
    const { session: shownIn, isGone, endedBy = 'done' } = known ?? {};
    if (!take || isOverlay(take) || isGone || endedBy !== 'done' || shownIn !== session || arm === 'holdout')
      return next;
  }

  if ((record?.dismissedUntil ?? 0) > now) return ['dismissed', 'dismissed'];
  const stops = limits.stopAfter ?? (goal ? ['convert'] : []);
  if (stops.some((what) => record?.[`${what}edAt` as 'clickedAt'])) return ['limits.stopAfter', 'stopped'];

  const today = { at: now, day: local(now).date, session };
  if (!isAgain && isCounted(take!, steps)) {
    const groups = groupsOf(campaign, take!).map((group) => {
      const tally = state.groups.find((one) => one.id === group);
      return [`groups.${group}`, compiled.groups.get(group), tally] as const;
    });
    for (const [clause, caps, tally] of [['limits', limits, record] as const, ...groups]) {
      const cap = failingCap(caps, tally, today);
      if (cap) return [`${clause}.${cap}`, cap === 'coolDown' ? 'cool-down' : 'cap'];
    }
  }
  const answer = arm === 'holdout' ? 'hold-out' : 'run';
  const verdict: Verdict = { campaign, answer, occurrence, item: item ?? known?.item, arm, step: step!, take: take! };
  return isAgain ? { ...verdict, isAgain } : verdict;
}
