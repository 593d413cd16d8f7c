import type { JSX } from 'preact';
import { type CartTotals, cartTotals } from '../catalogue/cart-totals';
import { gaItem } from '../catalogue/ga-item';
import { couponOf } from '../coupons/coupon';
import { CouponBox, CouponForm } from '../parts/coupon-box';
import { Empty } from '../parts/empty';
import { HistoryStrips, Strip } from '../parts/strip';
import { Summary } from '../parts/summary';
import type { Page, View } from '../view';

/** The cart, what it costs, and what goes with its first item. */
export function cart(view: View): Page {
  const { words, session, catalogue } = view;
  const coupon = couponOf(session, view.now);
  const totals = cartTotals(session.cart, catalogue, coupon);
  if (!totals.lines.length) {
    return {
      title: words.cartTitle,
      type: 'cart',
      body: (
        <div class="wrap page">
          <Empty view={view} icon="bag" title={words.cartEmpty} text={words.cartEmptyText} />
          <Strip kind="for-you" actions="cart wish" />
          <HistoryStrips kinds={['buy-again', 'recently-viewed']} />
        </div>
      ),
    };
  }
  return {
    title: words.cartTitle,
    type: 'cart',
    events: [{ event: 'view_cart', ecommerce: cartEcommerce(view, totals) }],
    body: (
      <div class="wrap page">
        <h1>{words.cartTitle}</h1>
        <div class="cart">
          <ul class="lines">
            {totals.lines.map((line) => (
              <Line key={`${line.id} ${line.size}`} view={view} line={line} />
            ))}
          </ul>
          <Summary view={view} totals={totals} coupon={coupon}>
            <CouponBox view={view} coupon={coupon} back="/cart" />
            <a class="button button-strong" href={view.href('/checkout')}>
              {words.checkout}
            </a>
          </Summary>
        </div>
        <CouponForm view={view} />
        <Strip kind="cart" actions="cart wish" />
      </div>
    ),
  };
}

/** A cart as GA4's e-commerce events carry it. */
export function cartEcommerce(view: View, totals: CartTotals): Record<string, unknown> {
  return {
    currency: totals.currency,
    value: totals.subtotal - totals.discount,
    ...(view.session.coupon !== undefined && totals.discount > 0 && { coupon: view.session.coupon }),
    items: totals.lines.map((line) =>
      gaItem(line.product, view.language, {
        quantity: line.quantity,
        ...(line.size && { item_variant: line.size }),
      }),
    ),
  };
}

function Line({ view, line }: { view: View; line: CartTotals['lines'][number] }): JSX.Element {
  const { words, language } = view;
  const { product } = line;
  const name = product.title[language];
  const item = gaItem(product, language, line.size ? { item_variant: line.size } : {});
  return (
    <li class="line">
      <div class="line-picture">
        <img src={view.file(product.image)} alt="" width="400" height="500" />
      </div>
      <div class="line-words">
        <p class="card-brand">{product.brand ?? product.categoryName[language]}</p>
        <h2>
          <a href={view.href(`/product/${encodeURIComponent(product.id)}`)}>{name}</a>
        </h2>
        {line.size && <p class="line-size">{`${words.size} ${line.size}`}</p>}
      </div>
      <form
        method="post"
        action={view.href('/cart')}
        class="line-form"
        data-line={JSON.stringify({ currency: product.currency, item, quantity: line.quantity })}
      >
        <input type="hidden" name="id" value={line.id} />
        <input type="hidden" name="size" value={line.size} />
        <select name="quantity" aria-label={words.quantityOf(name)}>
          {Array.from({ length: Math.max(10, line.quantity) }, (_, i) => (
            <option key={i} value={i + 1} selected={i + 1 === line.quantity}>
              {i + 1}
            </option>
          ))}
        </select>
        <button type="submit" class="link" name="set" value="quantity" data-apply>
          {words.apply}
        </button>
        <button type="submit" class="link" name="set" value="remove" aria-label={words.removeItem(name)}>
          {words.remove}
        </button>
      </form>
      <p class="line-price">{view.money(product.price * line.quantity, product.currency)}</p>
    </li>
  );
}
