import type { Campaign, ProfileSnapshot } from '@dangol/schema';
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
  const { compiled, signal, situation, now } = context;
  const { snapshot, page } = situation;
  const { each, window } = campaign;
  const no = (clause: string, because: Because): Verdict => ({ campaign, answer: 'no', clause, because });
  if (campaign.enabled === false) return no('enabled', 'disabled');

  const trigger = signal && campaign.when.find((one) => isTrigger(one, signal, page));
  if (signal && !trigger) return no('when', 'no-trigger');

  const isAllowed = {
    personalization: !!snapshot,
    profileLink: situation.isLinked,
    demographics: !!situation.demographics,
  };
  const need = compiled.needs.get(campaign.id)?.find(({ purpose }) => !isAllowed[purpose]);
  if (need) return no(need.clause, 'consent');

  const failing =
    window &&
    failingWindow(
      window,
      now,
      recall(context, 'local', () => situation.local(now)),
    );
  if (failing) return no(`window.${failing}`, 'window');

  const ofSignal = signal?.kind === 'event' ? ((trigger as { item?: string }).item ?? signal.items[0]) : undefined;
  const items = each ? idsOf(snapshot!, each) : [ofSignal ?? page.item];
  let first: Verdict | undefined;
  for (const item of items) {
    const verdict = judgeItem(campaign, { ...context, item, each });
    if (verdict.answer !== 'no') return verdict;
    first ??= verdict;
  }
  return first ?? no('each', 'false');
}

function judgeItem(campaign: Campaign, subjects: JudgeContext & Subjects): Verdict {
  const { if: condition } = campaign;
  const no = (clause: string, because: Because): Verdict => ({ campaign, answer: 'no', clause, because });
  const truth = condition ? truthOf(condition, subjects) : true;
  if (!truth) return no(blame(condition!, truth, subjects, 'if'), truth === false ? 'false' : 'unknown');
  const key = occurrenceKey(campaign, subjects);
  if (!key) return no('key', 'key');
  const verdict = judgeOccurrence(campaign, key, subjects.item, subjects);
  return verdict.answer === 'no' ? verdict : { ...verdict, reasons: reasonsOf(condition, subjects) };
}

/** The items that a campaign is judged for in turn, newest first. */
function idsOf({ items, wishlist, cart, orders }: ProfileSnapshot, each: Campaign['each']): Iterable<string> {
  const lists = { viewed: items, wished: wishlist, carted: cart, bought: orders.flatMap(({ lines }) => lines) };
  return new Set(lists[each!].map(({ id }) => id));
}
