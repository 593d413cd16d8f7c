import type { Decision, Purpose, Regime } from '@dangol/schema';
import { LOWERED_BY_GPC, REGIMES } from './regimes';

/** `waiting`: neither decided nor settled by the regime, so somebody must still ask. */
export type Standing = 'allowed' | 'denied' | 'waiting';

/** All that the rule looks at. */
export interface Facts {
  regime: Regime;
  /** The newest decision on each purpose; absent = undecided. */
  decisions: Partial<Record<Purpose, Decision>>;
  /** Whether the notice was shown. */
  noticed: boolean;
  /** Signals of the browser; they only lower. */
  signals: { gpc: boolean };
}

/** The rule: newest decision, else the regime's default, then lowered by signals. */
export function standing(purpose: Purpose, facts: Facts): Standing {
  if (purpose === 'necessary') return 'allowed';
  if (facts.signals.gpc && LOWERED_BY_GPC.includes(purpose)) return 'denied';
  const decision = facts.decisions[purpose];
  if (decision) return decision === 'granted' ? 'allowed' : 'denied';
  const byRegime = REGIMES[facts.regime][purpose];
  return byRegime === 'on' || (byRegime === 'afterNotice' && facts.noticed) ? 'allowed' : 'waiting';
}

/** Several purposes together: denied when one is, allowed only when all are. */
export function standingOfAll(purposes: readonly Purpose[], facts: Facts): Standing {
  const each = purposes.map((purpose) => standing(purpose, facts));
  if (each.includes('denied')) return 'denied';
  return each.includes('waiting') ? 'waiting' : 'allowed';
}
