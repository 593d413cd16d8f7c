import type { Session } from './create-sessions';

/** What the shop remembers of somebody who has done nothing yet. */
export function emptySession(): Session {
  return { cart: [], wishlist: [], orders: [], member: undefined, theme: 'auto', pending: [], agreed: undefined };
}
