import type { Compiled } from './compiled';
import { judgeContextOf } from './context';
import type { Decision } from './decision';
import { judgeIn } from './judge';
import type { Signal, Situation } from './situation';
import type { CampaignState } from './state';
import { isOverlay } from './steps-of';
import type { Verdict } from './verdict';

/**
 * Judges every campaign that a signal may trigger, and says what of it comes first: by priority, then by the order in the file. Nothing is counted until
 * `claim()` has taken it; after an intent or a wait was taken decide again, since what follows may come at once.
 */
export function decide(compiled: Compiled, signal: Signal, situation: Situation, state: CampaignState): Decision {
  const context = judgeContextOf(compiled, signal, situation, state);
  const candidates = compiled.byTrigger.get(signal.kind === 'event' ? `event ${signal.name}` : signal.kind) ?? [];
  const verdicts = candidates.map((rule) => judgeIn(context, rule));
  const decision: Decision = { others: [], intents: [], waits: [], holdOuts: [], verdicts };
  const { others, intents, waits, holdOuts } = decision;
  // The answer that comes first in each place; over the page is one place.
  const places = new Map<string, Verdict['answer']>();
  const priority = ({ campaign }: Verdict) => campaign.priority ?? 50;
  for (const verdict of verdicts.filter(({ clause }) => !clause).sort((a, b) => priority(b) - priority(a))) {
    const { take, answer } = verdict;
    if ('wait' in take!) waits.push(verdict);
    else if ('intent' in take!) (answer === 'run' ? intents : holdOuts).push(verdict);
    else {
      const place = isOverlay(take!) ? ' ' : (take!.show.place ?? '');
      const first = places.get(place);
      if (!first) places.set(place, answer);
      // Below one that is held back nothing would have been shown either, nor one held back below one that is shown.
      if (!first || first + answer === 'runrun') (answer === 'run' ? others : holdOuts).push(verdict);
    }
  }
  const show = others.shift();
  return show ? { ...decision, show } : decision;
}
