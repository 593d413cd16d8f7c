import { bestFirst } from './best-first';
import type { Ranked, RankRequest } from './request';
import { sound } from './sound';
import { walk } from './walk';

/**
 * Every candidate of a strip, best first, each id once: all steps of its fallback chain one after the other, all exclusions applied that
 * need no card. This is what offline evaluation scores, and `recommend()` shows the top of it.
 */
export function rank(request: RankRequest): Ranked[] {
  const asked = sound(request);
  const ranked = new Map<string, Ranked>();
  for (const [, candidates] of walk(asked)) {
    if (asked.strip.pure && ranked.size) break;
    for (const entry of bestFirst(candidates)) if (!ranked.has(entry.id)) ranked.set(entry.id, entry);
  }
  return [...ranked.values()];
}
