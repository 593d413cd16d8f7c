import type { Card } from '@dangol/schema';
import { BOUGHT_DAYS, DAY_MS, LEAST_DROP, LEAST_DROP_SHARE } from './constants';
import type { Ranked, RecommendRequest } from './request';

/**
 * Whether what an item would be shown for is so, as a factor on its score; 0: it is not. Only what comes back has to be proven:
 *
 * - bought before: half of the usual time between two purchases has passed since the last (not known: half of `BOUGHT_DAYS`);
 * - back in stock: a card that is newer than the visitor's look says `in_stock`, or says nothing;
 * - price drop: such a card has a price in the same currency that is below the one seen by `LEAST_DROP_SHARE` and by `LEAST_DROP`, and below
 *   all that was paid lately. Where that is not known, what the visitor saw is enough. The factor is the share that it fell by.
 */
export function holdsTrue({ id, reason }: Ranked, card: Card, request: RecommendRequest): number {
  const { code, boughtAt = 0, seenAt = 0, from = 0, currency = '' } = reason;
  const { records, live, now, builtAt } = request;
  const record = records.get(id);
  if (code === 'bought-before') {
    return +(now - boughtAt > ((record?.repeat?.gapDays ?? BOUGHT_DAYS) / 2) * DAY_MS);
  }
  if (!seenAt) return 1;
  const { availability, price = Number.NaN }: Partial<Card> = {
    ...(seenAt < (builtAt ?? 0) && { availability: 'in_stock', ...card }),
    ...live?.get(id),
  };
  if (code === 'back-in-stock') return +(availability === 'in_stock');
  const fell = from - price;
  const isDrop =
    price > 0 &&
    (card.currency ?? '') === currency &&
    fell >= Math.max(from * LEAST_DROP_SHARE, LEAST_DROP[currency] ?? 1) &&
    !((record?.lowest as number) <= price);
  return isDrop ? fell / from : 0;
}
