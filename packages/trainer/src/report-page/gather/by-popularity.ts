import type { ItemFacts } from '../report-data';

/** Items by orders, then visitors, the most popular first; ties by id. The array given is left alone. */
export function byPopularity<Facts extends ItemFacts>(items: readonly Facts[]): Facts[] {
  return [...items].sort((a, b) => b.orders - a.orders || b.visitors - a.visitors || (a.id < b.id ? -1 : 1));
}
