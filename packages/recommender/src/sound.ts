import { type CartLine, itemId, type Order, type Profile, queryId, type SeenItem } from '@dangol/schema';
import { BOUGHT_DAYS, DAY_MS } from './constants';
import type { RankRequest } from './request';
import { STRIPS, type Strip } from './strips';

/** What a request comes to. */
export interface SoundRequest extends RankRequest {
  strip: Strip;
  /** The record of what the page was searched for. */
  queryId: string | undefined;
  /** Newest first. */
  history: SeenItem[];
  cart: CartLine[];
  wishlist: Profile['wishlist'];
  /** Newest first. */
  orders: Order[];
  /** Newest first. */
  searches: Profile['searches'];
  /** What must not be shown: the page's item, `exclude`, what is in the cart, what was bought lately, what was dismissed. */
  hidden: Set<string | undefined>;
}

/** Looks up the strip (an unknown kind is one without steps), brings the item's id into canonical form and gathers what is hidden. */
export function sound<Request extends RankRequest>(request: Request): Request & SoundRequest {
  const {
    items: history = [],
    cart = [],
    wishlist = [],
    dismissed = [],
    orders = [],
    searches = [],
  }: Partial<Profile> = request.snapshot ?? {};
  const item = itemId(request.item);
  const strip: Strip = STRIPS.get(request.kind) ?? { steps: [] };
  const isLate = (at: number) => !strip.bought && !(request.now - at > BOUGHT_DAYS * DAY_MS);
  const lately = orders.filter(({ at }) => isLate(at)).flatMap(({ lines }) => lines);
  const gone = [...cart, ...dismissed, ...lately].map(({ id }) => id);
  const hidden = new Set([item, ...(request.exclude ?? []), ...gone]);
  return {
    ...request,
    item,
    queryId: queryId(request.query),
    strip,
    history,
    orders,
    cart,
    wishlist,
    searches,
    hidden,
  };
}
