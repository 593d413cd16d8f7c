import type { ItemFacts } from '../report-data';
import { byPopularity } from './by-popularity';

const HEAD = 4;

/**
 * Items worth looking at, in the order to try them: the most popular of four categories (without categories: spread over the first
 * tenth), one from the middle and one from the rear of what was met; then the rest of the popular, should one of those have no strip.
 */
export function pickExamples(items: readonly ItemFacts[], spare = 40): string[] {
  const met = byPopularity(items.filter(({ listed, company }) => listed && company > 1));
  const byCategory = new Map<string, ItemFacts>();
  for (const item of met) {
    if (item.category !== null && !byCategory.has(item.category)) byCategory.set(item.category, item);
  }
  const spread = Array.from({ length: HEAD }, (_, place) => met[Math.floor((met.length * place) / 40)]);
  const head = byCategory.size >= 2 ? [...byCategory.values()].slice(0, HEAD) : spread;
  const tail = [met[Math.floor(met.length * 0.5)], met[Math.floor(met.length * 0.75)]];
  const wanted = [...head, ...tail, ...met.slice(0, spare)].flatMap((item) => (item ? [item.id] : []));
  return [...new Set(wanted)];
}
