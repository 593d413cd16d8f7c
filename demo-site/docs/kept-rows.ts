import { OUTBOX_AGE_MS, OUTBOX_EVENTS, VISITOR_LIFE_MS } from '../../packages/sdk/src/delivery/constants';
import { KEPT_DAYS, KEPT_RECORDS } from '../../packages/sdk/src/model/limits';
import { AFFINITIES, DAY_MS, LISTS, PROFILE_DAYS, VISITS_DAYS } from '../../packages/sdk/src/profile/limits';

/** How long something is kept: days since it was last touched, and how many at most. */
export type Kept = readonly [days: number, most?: number];

const of = ([most, days]: readonly [number, number]): Kept => [days, most];

/** What lies on a visitor's device and for how long, read from where the code has it: what a page says of it cannot be another figure. */
export const KEPT = {
  items: of(LISTS.items),
  dismissed: of(LISTS.dismissed),
  cart: of(LISTS.cart),
  wishlist: of(LISTS.wishlist),
  orders: of(LISTS.orders),
  searches: of(LISTS.searches),
  likings: of(AFFINITIES.category),
  visits: [VISITS_DAYS],
  actions: of(LISTS.counts),
  moments: of(LISTS.moments),
  messages: [PROFILE_DAYS],
  clicks: of(LISTS.attributions),
  seed: [PROFILE_DAYS],
  model: [KEPT_DAYS, KEPT_RECORDS],
  outbox: [OUTBOX_AGE_MS / DAY_MS, OUTBOX_EVENTS],
  visitor: [VISITOR_LIFE_MS / DAY_MS],
} satisfies Record<string, Kept>;

/** Names of what is kept, in the order of the table. */
export type KeptName = keyof typeof KEPT;
