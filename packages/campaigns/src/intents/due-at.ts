import type { Campaign, Condition, Intent, Test } from '@dangol/schema';

const UNIT_MS: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * When an intent is due, epoch ms, which may be in the past; `undefined` where that is not known (never bought, no trial).
 * @param read gives a fact of the campaign's item now, as `readFact()` does.
 */
export function dueAt(
  { at, after = '0s', shift = '0s' }: Intent,
  campaign: Pick<Campaign, 'if'>,
  now: number,
  read: (test: Test) => unknown,
): number | undefined {
  if (!at) return now + spanMs(after);
  const isTrial = at === 'trial-end';
  const days = read(isTrial ? { ...trialOf(campaign.if), fact: 'trialEndedDays' } : { fact: 'dueInDays' });
  if (typeof days !== 'number') return undefined;
  return Math.round(now + (isTrial ? -days : days) * UNIT_MS.d!) + spanMs(shift);
}

/** Milliseconds of `14d`, `-3d`: a sign where there is one, a whole number and a unit. */
export function spanMs(span: string): number {
  return Number.parseInt(span, 10) * UNIT_MS[span.slice(-1)]!;
}

/** The first test of a trial in a condition: it says what is taken for one, and how long it lasts. */
function trialOf(condition: Condition | undefined): Test | undefined {
  if (!condition) return undefined;
  if ('fact' in condition) return condition.fact.startsWith('trial') ? condition : undefined;
  const inner = 'not' in condition ? [condition.not] : 'all' in condition ? condition.all : condition.any;
  return inner.map(trialOf).find(Boolean);
}
