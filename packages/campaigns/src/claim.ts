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
  const context = contextOf(compiled, undefined, situation, state);
  const campaign = compiled.byId.get(verdict.campaign.id);
  if (!campaign || verdict.clause) return undefined;
  const found = judgeOccurrence(campaign, verdict.occurrence!, verdict.item, context);
  const { answer, arm, step, isAgain, take, item } = found;
  if ([answer, arm, step, isAgain].join() !== [verdict.answer, verdict.arm, verdict.step, verdict.isAgain].join())
    return undefined;
  if (isAgain) return state;
  const { now: at } = context;
  const isOver = isOverlay(take!);
  if (isOver && isLeased(state, tab, at)) return undefined;
  const { session, local } = situation;
  const of = { campaign: campaign.id, occurrence: found.occurrence!, item };
  const day = local(at).date;
  const taken = advance(state, { kind: 'taken', ...of, at, session, day, step: step!, arm: arm! }, compiled);
  return isOver && answer === 'run' ? advance(taken, { kind: 'overlay', tab, isOpen: true, at }, compiled) : taken;
}
