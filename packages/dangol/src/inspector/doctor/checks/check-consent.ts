import type { Findings } from '../findings';
import { type Line, linesOf } from '../line';

const line = linesOf('consent');

/** Whether what waits for a choice will ever get one. */
export function checkConsent({ consent, data }: Findings): Line[] {
  if (!consent) return [line('ok', 'consentUnneeded')];
  const { regime, undecided, asker, absent } = consent;
  const purposes = undecided.join(', ');
  if (undecided.length && absent) return [line('failing', 'consentAbsent', { purposes, absent })];
  if (undecided.length && !asker) return [line('failing', 'consentUnasked', { regime, purposes })];
  if (!data.regime) return [line('warning', 'consentRegime', { regime })];
  if (undecided.length) return [line('ok', 'consentAsked', { regime, purposes, asker: asker! })];
  return [line('ok', 'consentDecided', { regime })];
}
