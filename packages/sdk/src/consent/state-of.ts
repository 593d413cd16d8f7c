import { PURPOSES } from '@dangol/schema';
import type { ConsentState } from './consent';
import type { ConsentLog } from './consent-log';
import { defaultOf, type Facts, standing } from './gate';
import { CHOICES } from './regimes';

/**
 * Consent as a page may show it.
 * @param rest what the page itself knows: the purposes that the site uses, and the names of the signals that lower something.
 */
export function stateOf(
  facts: Facts,
  { noticed, askAfter = 0 }: ConsentLog,
  { uses, signals, ...rest }: Pick<ConsentState, 'subject' | 'member' | 'uses' | 'signals' | 'isErased'>,
): ConsentState {
  const { regime, decided, channels, isChild, gpc, noticeVersion } = facts;
  const standings = new Map(PURPOSES.map((purpose) => [purpose, standing(purpose, facts)]));
  return {
    ...rest,
    regime,
    decisions: Object.fromEntries(Object.entries(decided).map(([purpose, { decision }]) => [purpose, decision])),
    channels,
    allowed: PURPOSES.filter((purpose) => standings.get(purpose) === 'allowed'),
    undecided: uses.filter((purpose) => /waiting|suspended/.test(standings.get(purpose)!)),
    noticed: noticed?.version ?? null,
    askAfter,
    isChild,
    signals: [...(gpc ? ['gpc'] : []), ...signals],
    uses,
    noticeVersion,
    afterNotice: CHOICES.filter((purpose) => defaultOf(purpose, facts) === 'afterNotice'),
  };
}
