import type { Findings } from '../findings';
import { type Line, linesOf } from '../line';

const line = linesOf('consent');

/** What `data-regime` may say. */
const REGIMES = ['kr', 'eu', 'uk', 'us', 'none'];

/** Whether what waits for a choice will ever get one, under a regime that there is. */
export function checkConsent(findings: Findings): Line[] {
  const { consent, data } = findings;
  if (!consent) return [line('ok', 'consentUnneeded')];
  const lines = choiceOf(consent, data.regime);
  if (!data.regime || REGIMES.includes(data.regime)) return lines;
  const unknown = line('warning', 'consentRegimeUnknown', { named: data.regime, regime: consent.regime });
  return [unknown, ...lines.filter(({ state }) => state !== 'ok')];
}

function choiceOf(consent: NonNullable<Findings['consent']>, named: string | undefined): Line[] {
  const { regime, undecided, asker, absent } = consent;
  const purposes = undecided.join(', ');
  if (undecided.length && absent) return [line('failing', 'consentAbsent', { purposes, absent })];
  if (undecided.length && !asker) return [line('failing', 'consentUnasked', { regime, purposes })];
  if (!named) return [line('warning', 'consentRegime', { regime })];
  if (undecided.length) return [line('ok', 'consentAsked', { regime, purposes, asker: asker! })];
  return [line('ok', 'consentDecided', { regime })];
}
