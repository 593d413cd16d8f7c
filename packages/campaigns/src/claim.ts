import { advance, isLeased } from './advance';
import type { Compiled } from './compiled';
import { contextOf } from './context';
import { judgeOccurrence } from './judge-occurrence';
import type { Situation } from './situation';
import type { CampaignState } from './state';
import { isOverlay } from './steps-of';
import type { Verdict } from './verdict';

/**
 * Takes what a verdict says, or finds that it no longer holds: occurrence, caps and what lies over other tabs' pages are judged again by the stored state.
 * To be called inside one transaction that writes what comes of it, so that of two tabs one wins.
 *
 * @param tab names this tab, or this page of it
 * @returns the state to be stored; `undefined`: leave it as it is, and show nothing. An inline message that comes again changes nothing.
 */
export function claim(
  state: CampaignState,
  verdict: Verdict,
  compiled: Compiled,
  situation: Situation,
  tab: string,
): CampaignState | undefined {
  const { campaign, occurrence, item, answer } = verdict;
  if (answer === 'no') return undefined;
  const context = contextOf(compiled, undefined, situation, state);
  const found = judgeOccurrence(campaign, occurrence!, item, context);
  const isSame = (['answer', 'step', 'arm', 'isAgain'] as const).every((field) => found[field] === verdict[field]);
  if (!isSame || !compiled.byId.has(campaign.id)) return undefined;
  if (found.isAgain) return state;
  const { now } = context;
  const isOver = isOverlay(found.take!);
  if (isOver && isLeased(state, tab, now)) return undefined;
  const { session, local } = situation;
  const taken = advance(
    state,
    {
      kind: 'taken',
      campaign: campaign.id,
      occurrence: occurrence!,
      at: now,
      session,
      day: local(now).date,
      step: found.step!,
      arm: found.arm!,
      item: verdict.item,
    },
    compiled,
  );
  return isOver && answer === 'run' ? advance(taken, { kind: 'overlay', tab, isOpen: true, at: now }, compiled) : taken;
}
