import { type Card, type CartLine, itemId, type SeenItem } from '@dangol/schema';
import { BOUGHT_DAYS, DAY_MS } from './constants';
import type { RankRequest } from './request';
import { STRIPS, type Strip } from './strips';

/** A request that can be relied on. */
export interface SoundRequest extends Omit<RankRequest, 'item' | 'cards'> {
  strip: Strip;
  /** In canonical form. */
  item: string | undefined;
  /** Those of the request, and of `popular.json`. */
  cards: Map<string | undefined, Card>;
  /** Newest first. */
  history: SeenItem[];
  cart: CartLine[];
  /** What must not be shown: the page's item, `exclude`, what is in the cart, what was bought lately, what was dismissed. */
  hidden: Set<string | undefined>;
}

/**
 * The one gate: profiles come out of a visitor's storage and cards off the network; what is misshapen there costs one entry, not the
 * strip. An unknown kind is a strip without steps.
 */
export function sound(request: Pick<RankRequest, 'kind' | 'snapshot'> & Partial<RankRequest>): SoundRequest {
  const { cards = new Map(), exclude = [], kind, now = 0, popular, records = new Map(), snapshot } = request;
  const item = itemId(request.item);
  const cart = listed(snapshot?.cart);
  const lately = listed(snapshot?.orders).filter(({ at }) => !(now - at > BOUGHT_DAYS * DAY_MS));
  const gone = [...cart, ...listed(snapshot?.dismissed), ...lately.flatMap(({ lines }) => listed(lines))];
  return {
    ...request,
    now,
    records,
    strip: STRIPS.get(kind) ?? { steps: [] },
    item,
    cards: new Map([...listed(popular?.cards).map((card) => [card.id, card] as const), ...cards]),
    history: listed(snapshot?.items),
    cart,
    hidden: new Set([item, ...exclude, ...gone.map(({ id }) => id)]),
  };
}

/** The entries of a list that have an id; none of anything else. */
function listed<Entry extends { id: string }>(list: readonly Entry[] | undefined): Entry[] {
  return Array.isArray(list) ? list.filter((entry) => typeof entry?.id === 'string') : [];
}
