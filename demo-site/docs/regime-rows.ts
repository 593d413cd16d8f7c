import { PURPOSES, type Purpose, type Regime } from '@dangol/schema';
import { type Default, REGIMES } from '../../packages/sdk/src/consent/regimes';

/** A law's way with each purpose before a choice, a row each: from the rules themselves. @param words what the three ways are called */
export function regimeRows(names: Record<Purpose, string>, words: Record<Default, string>): string[][] {
  const regimes: Regime[] = ['kr', 'eu', 'us', 'none'];
  return PURPOSES.map((purpose) => [
    `\`${purpose}\``,
    names[purpose],
    ...regimes.map((regime) => words[purpose === 'necessary' ? 'on' : (REGIMES[regime].defaults[purpose] ?? 'off')]),
  ]);
}
