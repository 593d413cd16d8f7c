import type { ConsentRecord, Purpose } from '@dangol/schema';
import { type Facts, isPlatformsAndOver } from './gate';
import { sameDecisions } from './to-decisions';

/**
 * What is news of what a platform says without the visitor having acted: all of it where it says something else than before; else what it had been
 * granted so long ago that it had run out, and nothing has been decided of it since. So a platform that repeats itself undoes nothing.
 */
export function newsOf(
  decided: ConsentRecord['purposes'],
  source: string,
  records: readonly ConsentRecord[],
  facts: Facts,
): ConsentRecord['purposes'] {
  const before = records.filter((other) => other.source === source).map(({ purposes }) => purposes);
  if (!sameDecisions(Object.assign({}, ...before), decided)) return decided;
  return Object.fromEntries(
    Object.entries(decided).filter(([purpose]) => isPlatformsAndOver(facts.decided[purpose as Purpose], facts)),
  );
}
