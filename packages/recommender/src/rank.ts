import { hiddenIds } from './hidden-ids';
import type { Ranked, RankRequest } from './request';
import { sound } from './sound';
import { walk } from './walk';

/**
 * Every candidate of a strip, best first, each id once: all steps of its fallback chain one after the other, all exclusions applied that
 * need no card. This is what offline evaluation scores, and `recommend()` shows the top of it.
 */
export function rank(raw: RankRequest): Ranked[] {
  const request = sound(raw);
  const ranked = new Map<string, Ranked>();
  for (const stage of walk(request, hiddenIds(request))) {
    for (const entry of stage.ranked) if (!ranked.has(entry.id)) ranked.set(entry.id, entry);
  }
  return [...ranked.values()];
}
