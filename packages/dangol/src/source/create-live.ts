import { type RecommendRequest, rank, recommend } from '@dangol/recommender';
import type { Card } from '@dangol/schema';
import { type LiveCard, layOver } from './lay-over';
import { type Timers, withinTime } from './within-time';

/** Asks a shop's page for live fields of what a strip may show. */
export function createLive(
  resolveItems: (ids: string[]) => Promise<readonly LiveCard[]>,
  timers: Timers,
): (choice: RecommendRequest) => Promise<Map<string, Card>> {
  return async (choice) => {
    const limit = 2 * choice.limit;
    const near = [...recommend({ ...choice, limit }).items, ...rank(choice).slice(0, limit)];
    const ids = [...new Set(near.map(({ id }) => id))];
    const live = await withinTime(Promise.resolve(ids).then(resolveItems), timers);
    return layOver(choice.cards, Array.isArray(live) ? live.filter((fields) => fields?.id) : []);
  };
}
