import type { Campaign, ProfileSnapshot } from '@dangol/schema';
import { inWords } from './compare';
import type { Compiled } from './compiled';
import { contextOf, type JudgeContext } from './context';
import { failingWindow } from './failing-window';
import { judgeOccurrence } from './judge-occurrence';
import { occurrenceKey } from './occurrence-key';
import type { Signal, Situation } from './situation';
import type { CampaignState } from './state';
import { isTrigger } from './trigger';
import { truthOf } from './truth-of';
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
  const { signal, situation, now } = context;
  const { snapshot, page } = situation;
  const { enabled, when, each, window, if: condition } = campaign;
  const no = (clause: string, because: Because): Verdict => ({ campaign, answer: 'no', clause, because });

  function judgeItem(item: string | undefined): Verdict {
    const subjects = { ...context, item, each, denied: [], held: [] };
    const [truth, clause] = condition ? truthOf(condition, subjects, 'if') : [1, ''];
    if (subjects.denied[0]) return no(subjects.denied[0], 'consent');
    const failing = window && failingWindow(window, now, situation.local);
    if (failing) return no(`window.${failing}`, 'window');
    if (truth < 1) return no(clause, truth ? 'unknown' : 'false');
    const key = occurrenceKey(campaign, subjects);
    if (!key) return no('key', 'key');
    const verdict = judgeOccurrence(campaign, key, item, context);
    return verdict.clause ? verdict : { ...verdict, reasons: subjects.held.map(inWords) };
  }

  if (enabled === false) return no('enabled', 'disabled');
  const trigger = when.find((one) => !signal || isTrigger(one, signal, page)) as { item?: string } | undefined;
  if (!trigger) return no('when', 'no-trigger');
  if (each && !snapshot) return no('each', 'consent');
  const { items = [] } = (signal ?? {}) as { items?: readonly string[] };
  const verdicts: Verdict[] = [];
  for (const item of each ? idsOf(snapshot!, each) : [trigger.item ?? items[0] ?? page.item]) {
    const length = verdicts.push(judgeItem(item));
    if (!verdicts[length - 1]!.clause) return verdicts[length - 1]!;
  }
  return verdicts[0] ?? no('each', 'false');
}

/** The items that a campaign is judged for in turn, newest first. */
function idsOf(
  { items, wishlist, cart, orders }: ProfileSnapshot,
  each: NonNullable<Campaign['each']>,
): Iterable<string> {
  const lists = {
    viewed: items.filter(({ views }) => views),
    wished: wishlist,
    carted: cart,
    bought: orders.flatMap(({ lines }) => lines),
  };
  return new Set(lists[each].map(({ id }) => id));
}
