import { advance, isLeased } from './advance';
import type { Compiled } from './compiled';
import { judgeContextOf } from './context';
import { judgeOccurrence } from './judge-occurrence';
import type { Situation } from './situation';
import type { CampaignState } from './state';
import { isOverlay } from './steps-of';
import { takeStep } from './take-step';
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
  const context = judgeContextOf(compiled, undefined, situation, state);
  const campaign = compiled.byId.get(verdict.campaign.id);
  if (!campaign || verdict.clause) return undefined;
  const found = judgeOccurrence(campaign, verdict.occurrence!, verdict.item, context);
  if (!('answer' in found)) return undefined;
  const isSame = (['answer', 'arm', 'step', 'isAgain'] as const).every((name) => found[name] === verdict[name]);
  if (!isSame) return undefined;
  if (found.isAgain) return state;
  const { now: at } = context;
  const isOver = isOverlay(found.take!);
  if (isOver && isLeased(state, tab, at)) return undefined;
  const taken = takeStep(found, context);
  return isOver && found.answer === 'run' ? advance(taken, { kind: 'overlay', tab, isOpen: true, at }) : taken;
}
