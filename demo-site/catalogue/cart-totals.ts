import type { Coupon } from '../coupons/coupon';
import type { CartLine } from '../http/create-sessions';
import type { Catalogue } from './create-catalogue';
import type { ShopProduct } from './shop-product';

/** Won: orders of this much and more are sent free of charge. */
export const FREE_SHIPPING_FROM = 50_000;
/** Won. */
export const SHIPPING_FEE = 3_000;

/** A cart with its products and what it costs. */
export interface CartTotals {
  lines: (CartLine & { product: ShopProduct })[];
  pieces: number;
  currency: string;
  subtotal: number;
  /** What a coupon takes off; never more than the goods cost. */
  discount: number;
  shipping: number;
  total: number;
  /** What is missing until delivery is free; 0 where it is. */
  toFreeShipping: number;
}

/** Adds up a cart; lines whose product is no longer sold are left out. Other currencies than won ship free. A coupon's amount is in won. */
export function cartTotals(cart: readonly CartLine[], catalogue: Catalogue, coupon?: Coupon): CartTotals {
  const lines = cart.flatMap((line) => {
    const product = catalogue.get(line.id);
    return product ? [{ ...line, product }] : [];
  });
  const currency = lines[0]?.product.currency ?? 'KRW';
  const subtotal = round(lines.reduce((sum, line) => sum + line.product.price * line.quantity, 0));
  const amount = (coupon?.percent ?? 0) * subtotal * 0.01 + (currency === 'KRW' ? (coupon?.amount ?? 0) : 0);
  // Whole won: who gets a discount is not to pay in fractions.
  const discount = Math.min(subtotal, currency === 'KRW' ? Math.round(amount) : round(amount));
  const toFreeShipping = currency === 'KRW' && lines.length ? Math.max(0, FREE_SHIPPING_FROM - subtotal) : 0;
  const shipping = toFreeShipping > 0 ? SHIPPING_FEE : 0;
  return {
    lines,
    pieces: lines.reduce((sum, line) => sum + line.quantity, 0),
    currency,
    subtotal,
    discount,
    shipping,
    total: round(subtotal - discount + shipping),
    toFreeShipping,
  };
}

function round(amount: number): number {
  return Math.round(amount * 100) / 100;
}
