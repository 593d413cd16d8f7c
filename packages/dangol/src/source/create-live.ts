import { type RecommendRequest, rank, recommend } from '@dangol/recommender';
import { type Card, itemId } from '@dangol/schema';
import { type LiveCard, layOver } from './lay-over';
import { type Timers, withinTime } from './within-time';

/** A choice with what the shop's page has just said of its items. */
export type LiveChoice = Pick<RecommendRequest, 'cards' | 'live'>;

/** Asks a shop's page for live fields of what a strip may show. */
export function createLive(
  resolveItems: (ids: string[]) => Promise<readonly LiveCard[]>,
  timers: Timers,
): (choice: RecommendRequest) => Promise<LiveChoice> {
  return async (choice) => {
    const limit = 2 * choice.limit;
    const near = [...recommend({ ...choice, limit }).items, ...rank(choice).slice(0, limit)];
    const ids = [...new Set([...(choice.ruling?.pinned ?? []), ...near.map(({ id }) => id)])];
    const told = await withinTime(Promise.resolve(ids).then(resolveItems), timers);
    // A page's data often has numbers for ids.
    const live = (Array.isArray(told) ? told : []).flatMap((fields): LiveCard[] => {
      const id = itemId(fields?.id);
      return id ? [{ ...fields, id }] : [];
    });
    return {
      cards: layOver(choice.cards, live),
      live: new Map<string, Partial<Card>>(live.map((one) => [one.id, one])),
    };
  };
}
