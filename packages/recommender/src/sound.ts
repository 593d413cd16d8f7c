import { type Card, type ItemRecord, itemId } from '@dangol/schema';
import { numberOf } from './number-of';
import type { RankRequest } from './request';
import { STRIPS, type Strip } from './strips';

/** A request that can be relied on. */
export interface SoundRequest extends RankRequest {
  cards: Map<string, Card>;
  strip: Strip;
}

/** The request with its strip, the anchor's id in canonical form, real maps and a number for `now`, whatever the caller had. */
export function sound(request: Partial<RankRequest> & Pick<RankRequest, 'kind' | 'snapshot'>): SoundRequest {
  const { kind, item, records, cards, now } = request;
  return {
    ...request,
    item: itemId(item),
    records: records instanceof Map ? records : new Map<string, ItemRecord>(),
    cards: cards instanceof Map ? cards : new Map<string, Card>(),
    now: numberOf(now) || 0,
    strip: STRIPS.get(kind) ?? { steps: [] },
  };
}
