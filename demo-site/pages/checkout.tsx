import { cartTotals } from '../catalogue/cart-totals';
import { couponOf } from '../coupons/coupon';
import { CouponBox, CouponForm } from '../parts/coupon-box';
import { Summary } from '../parts/summary';
import type { Page, View } from '../view';
import { cart, cartEcommerce } from './cart';

/** The order form. What is typed into it goes nowhere: the server reads none of the fields. */
export function checkout(view: View): Page {
  const { words, session, catalogue } = view;
  const coupon = couponOf(session, view.now);
  const totals = cartTotals(session.cart, catalogue, coupon);
  if (!totals.lines.length) return cart(view);
  return {
    title: words.checkoutTitle,
    type: 'checkout',
    events: [{ event: 'begin_checkout', ecommerce: cartEcommerce(view, totals) }],
    body: (
      <div class="wrap page">
        <h1>{words.checkoutTitle}</h1>
        <form method="post" action={view.href('/checkout')} class="cart">
          <div class="fields">
            <p class="note">{words.demoNote}</p>
            <fieldset>
              <legend>{words.receiver}</legend>
              <label>
                {words.name}
                <input autocomplete="name" defaultValue={session.member?.name} />
              </label>
              <label>
                {words.phone}
                <input type="tel" autocomplete="tel" placeholder="010-0000-0000" />
              </label>
              <label>
                {words.address}
                <input autocomplete="street-address" />
              </label>
            </fieldset>
            <fieldset>
              <legend>{words.payment}</legend>
              {Object.entries(words.payments).map(([id, name], i) => (
                <label key={id} class="choice">
                  <input type="radio" name="payment" value={id} checked={i === 0} />
                  {name}
                </label>
              ))}
            </fieldset>
          </div>
          <Summary view={view} totals={totals} coupon={coupon}>
            <CouponBox view={view} coupon={coupon} back="/checkout" />
            <p class="summary-note">{words.orderItems(totals.pieces)}</p>
            <button type="submit" class="button button-strong">
              {words.pay(view.money(totals.total, totals.currency))}
            </button>
          </Summary>
        </form>
        <CouponForm view={view} />
      </div>
    ),
  };
}
