import { type Campaign, fnv1a32, type Step } from '@dangol/schema';
import { type JudgeContext, recall } from './context';
import { durationMs } from './duration-ms';
import { failingCap } from './failing-cap';
import { armOf, isOverlay, stepsOf } from './steps-of';
import type { Because, Verdict } from './verdict';

/** What comes after the conditions: what an occurrence may do now, by what is remembered of it, of its campaign and of its groups. */
export function judgeOccurrence(
  campaign: Campaign,
  key: string,
  item: string | undefined,
  context: JudgeContext,
): Verdict {
  const { compiled, situation, state, now } = context;
  const { session, seed } = situation;
  const { limits = {}, goal } = campaign;
  const record = recall(context, 'records', () => new Map(state.campaigns.map((one) => [one.id, one]))).get(
    campaign.id,
  );
  const known = record?.occurrences.find((one) => one.key === key);
  const arm = known?.arm ?? armOf(campaign, seed);
  const steps = stepsOf(campaign, arm);
  const no = (clause: string, because: Because): Verdict => ({ campaign, answer: 'no', clause, because });

  const isOver = known ? known.endedBy : record?.past.includes(fnv1a32(key));
  const shown = known && steps[known.shown!];
  const isAgain =
    (!isOver || isOver === 'done') &&
    arm !== 'holdout' &&
    known?.session === session &&
    !known.isGone &&
    !!shown &&
    !isOverlay(shown);

  let failure = isOver ? no('key', 'over') : undefined;
  let index = known?.step ?? 0;
  let dueAt = known?.at ?? now;
  let step: Step | undefined;
  for (; !failure; index++) {
    step = steps[index];
    const clause = `steps[${index}]`;
    if (!step) failure = no('key', 'over');
    else if ('intent' in step && situation.mayTell === false) {
      if (!steps[index + 1]) failure = no(`${clause}.intent`, 'consent');
    } else if ('wait' in step && known) {
      dueAt += durationMs(step.wait);
      if (!(now >= dueAt)) failure = no(`${clause}.wait`, 'waits');
    } else if ('show' in step && known?.session === session) failure = no(`${clause}.show`, 'waits');
    else break;
  }
  if (failure) {
    if (!isAgain) return failure;
    index = known.shown!;
    step = shown;
  }

  if (record && record.dismissedUntil! > now) return no('dismissed', 'dismissed');
  const stops = limits.stopAfter ?? (goal ? ['convert'] : []);
  if (stops.some((what) => record?.[`${what}edAt` as 'clickedAt'])) return no('limits.stopAfter', 'stopped');

  if (!failure && isCounted(step!, steps)) {
    const today = { now, session, day: recall(context, 'local', () => situation.local(now)).date };
    const capped = [
      ['limits', limits, record] as const,
      ...groupsOf(campaign, step!).map(
        (group) =>
          [`groups.${group}`, compiled.groups.get(group), state.groups.find(({ id }) => id === group)] as const,
      ),
    ];
    for (const [clause, caps, tally] of capped) {
      const cap = failingCap(caps, tally, today);
      if (cap) return no(`${clause}.${cap}`, cap === 'coolDown' ? 'cool-down' : 'cap');
    }
  }
  return {
    campaign,
    answer: arm === 'holdout' ? 'hold-out' : 'run',
    occurrence: key,
    item: item ?? known?.item,
    arm,
    step: index,
    take: step!,
    ...(failure && { isAgain }),
  };
}

/** Caps count messages, and of a campaign without any its intents. */
export function isCounted(step: Step, steps: readonly Step[]): boolean {
  return 'show' in step || ('intent' in step && !steps.some((one) => 'show' in one));
}

/** The groups whose caps a step shares. */
export function groupsOf({ limits }: Campaign, step: Step): string[] {
  const own = limits?.group;
  return [isOverlay(step) && 'overlays', own !== 'overlays' && own].filter((group) => typeof group === 'string');
}
