import type { Card } from '@dangol/schema';
import { type LiveCard, layOver } from './lay-over';
import { type Timers, withinTime } from './within-time';

/** How long the shop's page may take to answer. */
const RESOLVE_MS = 1000;

/** Asks a shop's page for live fields, each item once per strip. */
export function createLive(
  resolveItems: ((ids: string[]) => Promise<readonly LiveCard[]>) | undefined,
  timers: Timers,
): (ids: string[], cards: Map<string, Card>) => Promise<Map<string, Card>> {
  const asked = new Set<string>();
  return async (ids, cards) => {
    const fresh = [...new Set(ids)].filter((id) => !asked.has(id));
    if (!resolveItems || !fresh.length) return cards;
    for (const id of fresh) asked.add(id);
    const live = await withinTime(Promise.resolve(fresh).then(resolveItems), RESOLVE_MS, timers);
    return layOver(cards, Array.isArray(live) ? live.filter((fields) => fields?.id) : []);
  };
}
