import type { Compiled } from './compiled';
import { contextOf } from './context';
import type { Decision } from './decision';
import { judgeIn } from './judge';
import type { Signal, Situation } from './situation';
import type { CampaignState } from './state';
import { isOverlay } from './steps-of';
import { triggerKey } from './trigger';
import type { Verdict } from './verdict';

/**
 * Judges every campaign that a signal may trigger, and says what of it comes first: by priority, then by the order in the file. Nothing is counted until
 * `claim()` has taken it; after an intent or a wait was taken decide again, since what follows may come at once.
 */
export function decide(compiled: Compiled, signal: Signal, situation: Situation, state: CampaignState): Decision {
  const context = contextOf(compiled, signal, situation, state);
  const verdicts = (compiled.byTrigger.get(triggerKey(signal)) ?? []).map((campaign) => judgeIn(context, campaign));
  const passing = verdicts.filter(({ answer }) => answer !== 'no');
  const priority = ({ campaign }: Verdict) => campaign.priority ?? 50;
  passing.sort((a, b) => priority(b) - priority(a));

  const messages: Verdict[] = [];
  const [intents, waits, holdOuts]: Verdict[][] = [[], [], []];
  // Places whose message is held back: whatever is lower in priority would not have been shown either.
  const closed = new Set<string>();
  for (const verdict of passing) {
    const { take: step, answer } = verdict;
    if ('wait' in step!) waits!.push(verdict);
    else if ('intent' in step!) (answer === 'run' ? intents : holdOuts)!.push(verdict);
    else {
      const slot = isOverlay(step!) ? ' ' : (step!.show.place ?? '');
      const isFirst = !messages.some(({ take }) => slotOf(take) === slot);
      if (closed.has(slot)) continue;
      if (answer === 'run') messages.push(verdict);
      else if (isFirst) {
        holdOuts!.push(verdict);
        closed.add(slot);
      }
    }
  }
  const [show, ...others] = messages;
  return { ...(show && { show }), others, intents: intents!, waits: waits!, holdOuts: holdOuts!, verdicts };
}

function slotOf(step: Verdict['take']): string | undefined {
  return isOverlay(step!) ? ' ' : 'show' in step! ? (step.show.place ?? '') : undefined;
}
