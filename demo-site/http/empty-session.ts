import type { Session } from './create-sessions';

/** What the shop remembers of somebody who has done nothing yet. */
export function emptySession(): Session {
  return {
    cart: [],
    wishlist: [],
    orders: [],
    member: undefined,
    coupons: [],
    coupon: undefined,
    theme: 'auto',
    pending: [],
    agreed: undefined,
    granted: [],
  };
}
