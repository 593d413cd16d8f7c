import type { Campaign } from '@dangol/schema';
import type { Compiled, Rule } from './compiled';
import { type JudgeContext, judgeContextOf } from './context';
import { itemsIn, knownItem } from './facts/known-item';
import { failingWindow } from './failing-window';
import { judgeOccurrence } from './judge-occurrence';
import { occurrenceKey } from './occurrence-key';
import type { ReadyCondition } from './prepare-condition';
import type { Signal, Situation } from './situation';
import type { CampaignState } from './state';
import { isTrigger } from './trigger';
import type { Refusal, Verdict } from './verdict';

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
export function judgeIn(context: JudgeContext, rule: Rule): Verdict {
  const found = tryAll(context, rule);
  if ('answer' in found) return found;
  const [clause, because] = found;
  return { campaign: rule.campaign, answer: 'no', clause, because };
}

function tryAll(context: JudgeContext, { campaign, condition, needs }: Rule): Verdict | Refusal {
  const { signal, page, snapshot, isLinked, demographics } = context;
  const { enabled, when, each, window } = campaign;
  if (enabled === false) return ['enabled', 'disabled'];
  const trigger = when.find((one) => !signal || isTrigger(one, signal, page)) as { item?: string } | undefined;
  if (!trigger) return ['when', 'no-trigger'];
  const isAllowed = { personalization: snapshot, profileLink: isLinked, demographics };
  const need = needs.find(({ purpose }) => !isAllowed[purpose]);
  if (need) return [need.clause, 'consent'];
  const failing = window && failingWindow(window, context);
  if (failing) return [`window.${failing}`, 'window'];

  const { items = [] } = (signal ?? {}) as { items?: readonly string[] };
  const its = knownItem(trigger.item ?? items[0] ?? page.item, context);
  let first: Refusal | undefined;
  for (const item of each ? itemsIn(each, context) : [its]) {
    context.item = item;
    const truth = condition.ask(context);
    const found = truth < 1 ? first : tryOccurrence(context, campaign);
    if (found && 'answer' in found) return { ...found, reasons: reasonsOf(condition, context) };
    first ??= found ?? [context.clause, truth ? 'unknown' : 'false'];
  }
  return first ?? ['each', 'false'];
}

function tryOccurrence(context: JudgeContext, campaign: Campaign): Verdict | Refusal {
  const key = occurrenceKey(campaign, context);
  return key ? judgeOccurrence(campaign, key, context.item?.id, context) : ['key', 'key'];
}

function reasonsOf({ tests }: ReadyCondition, context: JudgeContext): string[] {
  return tests.filter(({ isReason, ask }) => isReason && ask(context) === 1).map(({ words }) => words);
}
