import type { Purpose } from '@dangol/schema';
import type { ClientOptions } from './client';
import { REGIMES } from './consent/regimes';
import { resolveOptions } from './resolve-options';

const STRICTNESS = ['on', 'afterNotice', 'off'];

/** What the options allow that the regime's own reading does not, a sentence each: the shop answers for that, so it should know. */
export function looserThanLaw(options: ClientOptions): string[] {
  const { regime, defaults = {}, expiresAfterDays } = resolveOptions(options);
  const rules = REGIMES[regime];
  const warnings: string[] = [];
  for (const [purpose, chosen] of Object.entries(defaults) as [Purpose, string][]) {
    const own = rules.defaults[purpose] ?? 'off';
    if (STRICTNESS.indexOf(chosen) < STRICTNESS.indexOf(own)) {
      warnings.push(`defaults.${purpose}: "${chosen}" is looser than "${own}", the default of the regime ${regime}`);
    }
  }
  if (expiresAfterDays && rules.expiresAfterDays && expiresAfterDays > rules.expiresAfterDays) {
    warnings.push(
      `expiresAfterDays: ${expiresAfterDays} is longer than ${rules.expiresAfterDays}, the limit of the regime ${regime}`,
    );
  }
  return warnings;
}
