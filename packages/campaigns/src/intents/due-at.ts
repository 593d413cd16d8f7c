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
  const days =
    at === 'replenishment'
      ? read({ fact: 'dueInDays' })
      : negative(read({ ...trialOf(campaign.if), fact: 'trialEndedDays' }));
  return typeof days === 'number' ? Math.round(now + days * UNIT_MS.d!) + spanMs(shift) : undefined;
}

/** Milliseconds of `14d`, `-3d`: a sign where there is one, a whole number and a unit. */
export function spanMs(span: string): number {
  return Number.parseInt(span, 10) * UNIT_MS[span.slice(-1)]!;
}

function negative(days: unknown): unknown {
  return typeof days === 'number' ? -days : undefined;
}

/** What the campaign's condition takes for a trial: its label, how long it lasts. */
function trialOf(condition: Condition | undefined): { label?: string; lasts?: string } {
  const found = condition && find(condition);
  return { ...(found?.label && { label: found.label }), ...(found?.lasts && { lasts: found.lasts }) };
}

function find(condition: Condition): Test | undefined {
  if ('fact' in condition) return condition.fact.startsWith('trial') ? condition : undefined;
  const inner = 'not' in condition ? [condition.not] : 'all' in condition ? condition.all : condition.any;
  for (const each of inner) {
    const test = find(each);
    if (test) return test;
  }
  return undefined;
}
