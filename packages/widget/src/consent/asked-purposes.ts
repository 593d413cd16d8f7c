import type { ConsentView } from './consent-control';
import { en } from './words/en';
import type { AskedPurpose } from './words/notice-words';

const ALL = Object.keys(en.purposes) as AskedPurpose[];

/**
 * What the notice asks about, in the order in which purposes are shown: what the shop lists, else what the site uses. Left out is what no
 * answer could allow: of a child all that is neither allowed nor waiting (it takes a guardian), and what a signal denies undecided.
 * @param listed names as the shop wrote them; unknown ones are ignored.
 */
export function askedPurposes(state: ConsentView, listed: readonly string[] = []): AskedPurpose[] {
  const { allowed, undecided, decisions, uses, isChild } = state;
  return ALL.filter((purpose) => {
    const isOpen = allowed.includes(purpose) || undecided.includes(purpose);
    const isDecided = purpose in decisions;
    if (listed.length ? !listed.includes(purpose) : uses && !uses.includes(purpose)) return false;
    return isOpen || (!isChild && (isDecided || listed.length > 0));
  });
}
