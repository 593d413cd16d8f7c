import { BOUGHT_DAYS, DAY_MS } from './constants';
import { idsOf } from './ids-of';
import { numberOf } from './number-of';
import { objectsOf } from './objects-of';
import type { RankRequest } from './request';

/** The ids that a strip must not show: the page's item, `exclude`, what is in the cart, what was bought lately, what was dismissed. */
export function hiddenIds({ item, exclude, snapshot, now }: RankRequest): Set<string | undefined> {
  const bought = objectsOf(snapshot?.orders).filter(({ at }) => !(now - numberOf(at) > BOUGHT_DAYS * DAY_MS));
  const lists = [snapshot?.cart, snapshot?.dismissed, ...bought.map(({ lines }) => lines)];
  return new Set([item, ...(Array.isArray(exclude) ? exclude : []), ...lists.flatMap(idsOf)]);
}
