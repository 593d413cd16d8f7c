import type { ItemNow, LocalTime, Situation } from '@dangol/campaigns';
import type { StripItem } from '@dangol/widget';
import type { PlaygroundData } from '../data';
import { toSnapshot } from './to-snapshot';

/** What a situation is made of besides the visitor. */
export interface Surroundings {
  data: PlaygroundData;
  language: 'ko' | 'en';
  now: number;
  local: (at: number) => LocalTime;
  device?: Situation['device'];
}

/** The moment at which a visitor is on the page that they are said to be on. */
export function situationOf(
  visitor: PlaygroundData['visitors'][number],
  { data, language, now, local, device }: Surroundings,
): Situation {
  const { id, isUndecided, events, page, demographics } = visitor;
  return {
    now,
    local,
    snapshot: isUndecided ? null : toSnapshot(id, events, now),
    isLinked: false,
    demographics,
    page: {
      type: page.type,
      address: page.item === undefined ? `/${language}/` : `/${language}/product/${page.item}`,
      language,
      item: page.item,
    },
    device: device ?? 'desktop',
    session: 'playground',
    seed: id,
    items: new Map(data.products.map((item) => [item.id, nowOf(item)])),
  };
}

function nowOf({ card }: StripItem): ItemNow {
  const { category, ...rest } = card;
  return { availability: 'in_stock', ...rest, ...(category !== undefined && { categories: [category] }) };
}
