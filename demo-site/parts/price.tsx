import type { JSX } from 'preact';
import { saleShare } from '../catalogue/create-catalogue';
import type { ShopProduct } from '../catalogue/shop-product';
import type { View } from '../view';

/** What a product costs: the cut, the price, and the struck regular price with its name for screen readers. */
export function Price({ view, product, large }: { view: View; product: ShopProduct; large?: boolean }): JSX.Element {
  const { words } = view;
  const percent = Math.round(saleShare(product) * 100);
  return (
    <p class={large ? 'price price-large' : 'price'}>
      {percent > 0 && <strong class="price-cut">{words.percentOff(percent)}</strong>}
      <span class="hidden">{words.now} </span>
      <strong>{view.money(product.price, product.currency)}</strong>
      {percent > 0 && (
        <del>
          <span class="hidden">{words.was} </span>
          {view.money(product.was!, product.currency)}
        </del>
      )}
    </p>
  );
}
