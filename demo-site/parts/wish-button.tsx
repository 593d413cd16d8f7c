import type { JSX } from 'preact';
import { gaItem } from '../catalogue/ga-item';
import type { ShopProduct } from '../catalogue/shop-product';
import type { View } from '../view';
import { Icon } from './icons';

/** A heart that puts a product on the wish list and takes it off; a form, so that it also works without scripts. */
export function WishButton({ view, product, wide }: { view: View; product: ShopProduct; wide?: boolean }): JSX.Element {
  const { words, language } = view;
  const wished = view.session.wishlist.includes(product.id);
  const name = product.title[language];
  return (
    <form
      class="wish"
      method="post"
      action={view.href('/wishlist')}
      data-wish={JSON.stringify(gaItem(product, language))}
    >
      <input type="hidden" name="id" value={product.id} />
      <input type="hidden" name="currency" value={product.currency} />
      <button
        type="submit"
        class={wide ? 'button button-quiet' : 'wish-button'}
        name="wished"
        value={wished ? 'no' : 'yes'}
        aria-pressed={wished}
        aria-label={`${words.wishlist}: ${name}`}
      >
        <Icon name="heart" />
        {wide && <span aria-hidden="true">{words.wishlist}</span>}
      </button>
    </form>
  );
}
