import type { Campaign, Condition, Intent, Test } from '@dangol/schema';
import { durationMs } from '../duration-ms';

const DAY_MS = 86_400_000;

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
  if (!at) return now + durationMs(after);
  const isTrial = at === 'trial-end';
  const days = read(isTrial ? { ...trialOf(campaign.if), fact: 'trialEndedDays' } : { fact: 'dueInDays' });
  if (!Number.isFinite(days)) return undefined;
  return Math.round(now + (days as number) * (isTrial ? -DAY_MS : DAY_MS)) + durationMs(shift);
}

/** The first test of a trial in a condition: it says what is taken for one, and how long it lasts. */
function trialOf(condition: Condition | undefined): Test | undefined {
  if (!condition) return undefined;
  if ('fact' in condition) return condition.fact.startsWith('trial') ? condition : undefined;
  const inner = 'not' in condition ? [condition.not] : 'all' in condition ? condition.all : condition.any;
  return inner.map(trialOf).find(Boolean);
}
