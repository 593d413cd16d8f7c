import type { ComponentChildren, JSX } from 'preact';
import type { CartTotals } from '../catalogue/cart-totals';
import type { Coupon } from '../coupons/coupon';
import type { View } from '../view';

/** What a cart or an order costs, line by line, with the next step below. */
export function Summary(props: {
  view: View;
  totals: CartTotals;
  coupon?: Coupon | undefined;
  children?: ComponentChildren;
}): JSX.Element {
  const { view, totals, coupon } = props;
  const { words } = view;
  return (
    <aside class="summary">
      <dl>
        <div>
          <dt>{words.subtotal}</dt>
          <dd>{view.money(totals.subtotal, totals.currency)}</dd>
        </div>
        {totals.discount > 0 && (
          <div class="summary-discount">
            <dt>{coupon?.label[view.language] ?? words.coupons.discount}</dt>
            <dd>−{view.money(totals.discount, totals.currency)}</dd>
          </div>
        )}
        {coupon?.gift && (
          <div class="summary-discount">
            <dt>{words.coupons.gift}</dt>
            <dd>{coupon.gift[view.language]}</dd>
          </div>
        )}
        <div>
          <dt>{words.shipping}</dt>
          <dd>{totals.shipping ? view.money(totals.shipping, totals.currency) : words.free}</dd>
        </div>
        <div class="summary-total">
          <dt>{words.total}</dt>
          <dd>{view.money(totals.total, totals.currency)}</dd>
        </div>
      </dl>
      {totals.toFreeShipping > 0 && (
        <p class="summary-note">{words.toFreeShipping(view.money(totals.toFreeShipping, totals.currency))}</p>
      )}
      {props.children}
    </aside>
  );
}
