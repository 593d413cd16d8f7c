// The shop's own memory of a visitor. It is strictly necessary data (cart, wish list, sign-in, brightness), so it needs no consent,
// but even so no cookie is set before the visitor uses one of them.
import { randomBytes } from 'node:crypto';
import type { Coupon } from '../coupons/coupon';
import { emptySession } from './empty-session';

/** One line of a cart. */
export interface CartLine {
  id: string;
  /** Empty where the product has no sizes. */
  size: string;
  quantity: number;
}

/** An order as it was placed, prices and all. */
export interface PlacedOrder {
  id: string;
  at: number;
  currency: string;
  shipping: number;
  /** What the goods cost, a coupon's discount taken off. */
  value: number;
  /** The coupon's code and what it took off, where there was one. */
  coupon?: string;
  discount?: number;
  lines: (CartLine & { price: number })[];
}

/** What the shop remembers of one visitor until the browser closes or the server stops. */
export interface Session {
  cart: CartLine[];
  wishlist: string[];
  /** Newest first. */
  orders: PlacedOrder[];
  member: ShopMember | undefined;
  /** Newest first. */
  coupons: Coupon[];
  /** Code of the one that is on the cart. */
  coupon: string | undefined;
  theme: 'auto' | 'light' | 'dark';
  /** dataLayer events that happened on the way to the next page. */
  pending: Record<string, unknown>[];
  /** What the member agreed to at sign-up, until the next page records it. */
  agreed: AgreedChannels | undefined;
  /** What else they agreed to there: purposes by dangol's names. */
  granted: string[];
}

/** A signed-in member. */
export interface ShopMember {
  id: string;
  name: string;
  /** Since when, epoch ms. */
  signedUpAt: number;
  /** Has agreed that this browser's history and the membership go together: only then dangol is told who is signed in. */
  isLinked: boolean;
  /** `30s`; only with the consent to use it. */
  ageBand?: string;
  /** Channels agreed to at sign-up, as the shop's records have them. */
  channels?: AgreedChannels;
}

/** The channels of the sign-up form, those that were left unticked too. */
export interface AgreedChannels {
  email: { ad: boolean };
  sms: { ad: boolean; night: boolean };
}

/** The sessions of a running shop. */
export interface Sessions {
  /** The visitor's session; an empty one that nobody keeps where there is no cookie. */
  read(cookie: string | undefined): Session;
  /** The session to change, made if need be; `setCookie` is the header to send when it is new. */
  open(cookie: string | undefined): { session: Session; setCookie: string | undefined };
}

/** Name of the only cookie that the shop sets. */
export const SESSION_COOKIE = 'shop_session';

/** @param limit sessions kept in memory; the one unused for longest goes first. */
export function createSessions(limit = 2000): Sessions {
  const sessions = new Map<string, Session>();

  function find(cookie: string | undefined): Session | undefined {
    const key = new RegExp(`(?:^|; ?)${SESSION_COOKIE}=([a-f0-9]{32})`).exec(cookie ?? '')?.[1];
    const session = key && sessions.get(key);
    if (!session) return undefined;
    sessions.delete(key);
    sessions.set(key, session);
    return session;
  }

  return {
    read: (cookie) => find(cookie) ?? emptySession(),
    open(cookie) {
      const known = find(cookie);
      if (known) return { session: known, setCookie: undefined };
      const key = randomBytes(16).toString('hex');
      const session = emptySession();
      sessions.set(key, session);
      if (sessions.size > limit) sessions.delete(sessions.keys().next().value!);
      return { session, setCookie: `${SESSION_COOKIE}=${key}; Path=/; HttpOnly; SameSite=Lax` };
    },
  };
}
