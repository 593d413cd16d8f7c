import type { Campaign } from '@dangol/schema';
import { inWords } from './compare';
import type { Compiled } from './compiled';
import { contextOf, type JudgeContext, recall } from './context';
import type { Subjects } from './facts/fact-value';
import { failingWindow } from './failing-window';
import { judgeOccurrence } from './judge-occurrence';
import { occurrenceKey } from './occurrence-key';
import type { Signal, Situation } from './situation';
import type { CampaignState } from './state';
import { isTrigger } from './trigger';
import { blame, reasonsOf, truthOf } from './truth-of';
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
  return judgeIn(contextOf(compiled, signal, situation, state), campaign);
}

/** The same within a decision. */
export function judgeIn(context: JudgeContext, campaign: Campaign): Verdict {
  const { compiled, signal, situation } = context;
  const { snapshot, page, isLinked: profileLink, demographics } = situation;
  const { enabled, when, each, window, if: condition } = campaign;
  const no = (clause: string, because: Because): Verdict => ({ campaign, answer: 'no', clause, because });

  if (enabled === false) return no('enabled', 'disabled');
  const trigger = when.find((one) => !signal || isTrigger(one, signal, page)) as { item?: string } | undefined;
  if (!trigger) return no('when', 'no-trigger');
  const isAllowed = { personalization: snapshot, profileLink, demographics };
  const need = compiled.needs.get(campaign.id)?.find(({ purpose }) => !isAllowed[purpose]);
  if (need) return no(need.clause, 'consent');
  const failing = window && failingWindow(window, context);
  if (failing) return no(`window.${failing}`, 'window');

  const { items = [] } = (signal ?? {}) as { items?: readonly string[] };
  const subjects: Subjects = { ...context, each, item: undefined };
  let first: Verdict | undefined;
  for (const item of each ? idsOf(each, context) : [trigger.item ?? items[0] ?? page.item]) {
    subjects.item = item;
    const truth = condition ? truthOf(condition, subjects) : 1;
    if (truth < 1) {
      first ??= no(blame(condition!, subjects, 'if'), truth ? 'unknown' : 'false');
      continue;
    }
    const key = occurrenceKey(campaign, subjects);
    const verdict = key ? judgeOccurrence(campaign, key, item, context) : no('key', 'key');
    if (!verdict.clause) return { ...verdict, reasons: condition ? reasonsOf(condition, subjects).map(inWords) : [] };
    first ??= verdict;
  }
  return first ?? no('each', 'false');
}

/** The items that a campaign is judged for in turn, newest first. */
function idsOf(each: NonNullable<Campaign['each']>, context: JudgeContext): Iterable<string> {
  const { items, wishlist, cart, orders } = context.situation.snapshot!;
  return recall(context, `each ${each}`, () => {
    const viewed = items.filter(({ views }) => views);
    const lists = { viewed, wished: wishlist, carted: cart, bought: orders.flatMap(({ lines }) => lines) };
    return new Set(lists[each].map(({ id }) => id));
  });
}
