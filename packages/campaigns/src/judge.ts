import type { Campaign } from '@dangol/schema';
import type { Compiled, Rule } from './compiled';
import { type JudgeContext, judgeContextOf } from './context';
import { entriesOf } from './facts/entries-of';
import { failingWindow } from './failing-window';
import { judgeOccurrence } from './judge-occurrence';
import { occurrenceKey } from './occurrence-key';
import type { Signal, Situation } from './situation';
import type { CampaignState } from './state';
import { isTrigger } from './trigger';
import type { Because, Verdict } from './verdict';

/**
 * Judges one campaign: what it would do at a signal, or the first clause that keeps it. The order: enabled, trigger, consent, window, each and if, key, steps,
 * dismissed and stopped, limits and groups, split.
 *
 * @param signal `undefined`: as if one of its triggers had just happened on this page
 */
export function judge(
  compiled: Compiled,
  campaign: Campaign,
  signal: Signal | undefined,
  situation: Situation,
  state: CampaignState,
): Verdict {
  return judgeIn(judgeContextOf(compiled, signal, situation, state), compiled.rules.get(campaign.id)!);
}

/** The same within a decision. */
export function judgeIn(context: JudgeContext, { campaign, condition, needs }: Rule): Verdict {
  const { signal, page, allowed } = context;
  const { enabled, when, each, window } = campaign;
  const no = (clause: string, because: Because): Verdict => ({ campaign, answer: 'no', clause, because });

  if (enabled === false) return no('enabled', 'disabled');
  const trigger = when.find((one) => !signal || isTrigger(one, signal, page)) as { item?: string } | undefined;
  if (!trigger) return no('when', 'no-trigger');
  const need = needs.find(({ purpose }) => !allowed.has(purpose));
  if (need) return no(need.clause, 'consent');
  const failing = window && failingWindow(window, context);
  if (failing) return no(`window.${failing}`, 'window');

  const { items = [] } = (signal ?? {}) as { items?: readonly string[] };
  let first: Verdict | undefined;
  for (const item of each ? idsOf(each, context) : [trigger.item ?? items[0] ?? page.item]) {
    context.item = item;
    const truth = condition.ask(context);
    if (truth < 1) {
      first ??= no(context.clause, truth ? 'unknown' : 'false');
      continue;
    }
    const key = occurrenceKey(campaign, context);
    const verdict = key ? judgeOccurrence(campaign, key, item, context) : no('key', 'key');
    if (!verdict.clause) {
      const reasons = condition.tests.filter(({ isReason, ask }) => isReason && ask(context) === 1);
      return { ...verdict, reasons: reasons.map(({ words }) => words) };
    }
    first ??= verdict;
  }
  return first ?? no('each', 'false');
}

/** The items that a campaign is judged for in turn, newest first. */
function* idsOf(each: NonNullable<Campaign['each']>, context: JudgeContext): Iterable<string> {
  for (const [id, [entry]] of entriesOf(each, context)) if (entry!.views !== 0) yield id!;
}
