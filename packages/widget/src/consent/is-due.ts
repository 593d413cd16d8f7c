import type { ConsentRecord } from '@dangol/schema';
import type { ConsentView } from './consent-control';
import type { AskedPurpose } from './words/notice-words';

/** What is looked at beside the state. */
export interface Asking {
  asked: readonly AskedPurpose[];
  history: readonly ConsentRecord[];
  /** The version that the shop has named; without one any version does. */
  version: string | undefined;
  /** Epoch ms. */
  now: number;
}

/**
 * Whether the notice comes by itself: something waits for a decision, or (Korea) this notice was not shown yet, or something was granted
 * under another version of it. Never before the day until which the visitor does not want to be asked, and never about what was refused.
 */
export function isDue(state: ConsentView, { asked, history, version, now }: Asking): boolean {
  if (state.askAfter > now) return false;
  if (asked.some((purpose) => state.undecided.includes(purpose))) return true;
  const open = asked.filter((purpose) => state.decisions[purpose] !== 'denied');
  if (!version) return false;
  if (state.regime === 'kr' && open.length && state.noticed !== version) return true;
  return open.some((purpose) => {
    const decided = history.filter((record) => purpose in record.purposes && isTheirs(record, state)).at(-1);
    const shown = decided?.notice?.version;
    return shown !== undefined && shown !== version;
  });
}

/** A guest's decision is not a member's; a platform's is whoever's sits at the device. */
function isTheirs(record: ConsentRecord, { subject = record.subject }: ConsentView): boolean {
  return record.subject === subject || record.source.startsWith('cmp:');
}
