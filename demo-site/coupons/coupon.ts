import type { Text } from '../catalogue/shop-product';
import type { Session } from '../http/create-sessions';

/** A coupon that was issued to one visitor. */
export interface Coupon {
  code: string;
  /** Campaign, kind of benefit and occurrence: asked for again, the same coupon is given. */
  key: string;
  percent?: number;
  amount?: number;
  gift?: Text;
  label: Text;
  /** Epoch ms: from then on the shop refuses it. */
  expiresAt: number;
  /** The order that it went into. */
  usedIn?: string;
}

/** Why a code is not taken; `good`: it is. */
export type CouponState = 'good' | 'unknown' | 'expired' | 'used';

/** How the visitor's coupon of this code stands. @param now epoch ms. */
export function stateOf(coupon: Coupon | undefined, now: number): CouponState {
  if (!coupon) return 'unknown';
  if (coupon.usedIn !== undefined) return 'used';
  return now < coupon.expiresAt ? 'good' : 'expired';
}

/** The coupon that counts in the cart; one that has run out counts no more. */
export function couponOf({ coupons, coupon }: Readonly<Session>, now: number): Coupon | undefined {
  const found = coupons.find(({ code }) => code === coupon);
  return stateOf(found, now) === 'good' ? found : undefined;
}
