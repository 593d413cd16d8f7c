import type { Session } from '../http/create-sessions';
import { type CouponState, stateOf } from './coupon';

/** Puts a code on the cart, or says why not; an empty code takes the coupon off. What was on the cart stays where the new one is refused. */
export function redeemCoupon(typed: string, session: Session, now: number): CouponState | 'removed' {
  const code = typed.trim().toUpperCase();
  if (!code) {
    session.coupon = undefined;
    return 'removed';
  }
  const state = stateOf(
    session.coupons.find((coupon) => coupon.code === code),
    now,
  );
  if (state === 'good') session.coupon = code;
  return state;
}
