import type { Campaign, EventMatch } from '@dangol/schema';
import type { Compiled } from './compiled';
import { durationMs } from './duration-ms';
import type { CampaignState, Occurrence } from './state';
import { stepsOf } from './steps-of';

/** What an event does to one occurrence. */
export interface Ending {
  campaign: Campaign;
  occurrence: Occurrence;
  /** `goal`: reached in time by somebody who had been shown something, sent something, or held out of it. */
  by: 'goal' | 'cancel-on';
  /** Pending intents that are cancelled by it. */
  intents: readonly string[];
  /** Only these intents end, the occurrence goes on. */
  isPartial: boolean;
}

/** An event as endings see it. */
export interface EndingEvent {
  name: string;
  items: readonly string[];
}

/**
 * Which occurrences an event ends: it reaches their goal in time, or they are cancelled by it: a wait that is on, the message shown last, an intent that is
 * pending. A goal that is reached before anything was shown, or before what is to be sent was due, cancels, too. Hand each to `advance()` as `goal` or `cancelled`.
 * @param now epoch ms
 */
export function endings(compiled: Compiled, state: CampaignState, event: EndingEvent, now: number): Ending[] {
  return state.campaigns.flatMap(({ id, occurrences }) => {
    const campaign = compiled.byId.get(id);
    return campaign ? occurrences.flatMap((one) => endingOf(campaign, one, event, Math.max(now, state.at)) ?? []) : [];
  });
}

function endingOf(campaign: Campaign, occurrence: Occurrence, event: EndingEvent, now: number): Ending | undefined {
  const { goal } = campaign;
  const { item, endedBy, step, shown, at, dues, intents = [] } = occurrence;
  if (endedBy && endedBy !== 'done') return undefined;
  const isMatch = (match: EventMatch | undefined) =>
    match?.event === event.name && (!match.same || event.items.includes(item!));
  const end = (by: Ending['by'], which = intents, isPartial = false): Ending => {
    return { campaign, occurrence, by, intents: which.map(({ id }) => id), isPartial };
  };

  const steps = stepsOf(campaign, occurrence.arm);
  if (isMatch(goal)) {
    const sent = dues?.filter((dueAt) => dueAt <= now) ?? [at];
    const isExposed = steps.slice(0, step).some((one) => 'show' in one || ('intent' in one && sent[0]));
    if (!isExposed) return end('cancel-on');
    if (now - Math.max(at, ...sent) <= durationMs(goal!.within)) return end('goal');
  }
  const pending = [steps[step], steps[shown!]].flatMap((one) => (one && !('intent' in one) && one.cancelOn) || []);
  if (pending.some(isMatch)) return end('cancel-on');
  const cancelled = intents.filter((one) => {
    const armed = steps[one.step];
    return armed && 'intent' in armed && (isMatch(goal) || armed.intent.cancelOn?.some(isMatch));
  });
  return cancelled[0] && end('cancel-on', cancelled, true);
}
