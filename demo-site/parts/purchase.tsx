import type { JSX } from 'preact';
import { gaItem } from '../catalogue/ga-item';
import type { ShopProduct } from '../catalogue/shop-product';
import type { View } from '../view';
import { Icon } from './icons';
import { Price } from './price';
import { WishButton } from './wish-button';

/** Of the form, so that the bar at a phone's lower edge sends it too. */
const FORM = 'purchase';

/** All that it takes to buy a product: price, colours, sizes, the button, and how it is delivered. */
export function Purchase({ view, product }: { view: View; product: ShopProduct }): JSX.Element {
  const { words, language } = view;
  const soldOut = product.availability === 'out_of_stock';
  const low = product.stock !== undefined && product.stock > 0 && product.stock <= 5;
  return (
    <div class="purchase">
      {product.brand && (
        <p class="purchase-brand">
          <a href={view.href(`/search?q=${encodeURIComponent(product.brand)}`)}>{product.brand}</a>
        </p>
      )}
      <h1>{product.title[language]}</h1>
      {product.rating !== undefined && product.reviews ? (
        <a class="card-rating" href="#reviews">
          <Icon name="star" />
          <span aria-hidden="true">{product.rating.toFixed(1)}</span>
          <span class="hidden">{words.product.stars(product.rating)}, </span>
          <u>{words.product.seeReviews(product.reviews)}</u>
        </a>
      ) : null}
      <Price view={view} product={product} large />
      <Swatches view={view} product={product} />
      <form id={FORM} method="post" action={view.href('/cart')} class="purchase-form" {...cartData(view, product)}>
        <input type="hidden" name="id" value={product.id} />
        {product.sizes.length > 0 && <Sizes view={view} product={product} />}
        {low && !soldOut && <p class="low">{words.fewLeft(product.stock!)}</p>}
        {soldOut && <SoldOut view={view} product={product} />}
        <button type="submit" class="button button-strong" disabled={soldOut}>
          {soldOut ? words.soldOut : words.addToCart}
        </button>
      </form>
      <WishButton view={view} product={product} wide />
      <ul class="services">
        <Service icon="truck" name={words.product.arrives} text={words.product.arrivesText} />
        {!view.settings.given && <Service icon="bag" name={words.product.freeFrom} text={words.product.freeText} />}
        <Service icon="swap" name={words.product.returns} text={words.product.returnsText} />
      </ul>
    </div>
  );
}

/** On a phone the button stays in reach at the lower edge; it is of the same form. */
export function BuyBar({ view, product }: { view: View; product: ShopProduct }): JSX.Element {
  const { words } = view;
  const soldOut = product.availability === 'out_of_stock';
  return (
    <div class="buy-bar">
      <p>
        <span>{product.title[view.language]}</span>
        <strong>{view.money(product.price, product.currency)}</strong>
      </p>
      <button type="submit" form={FORM} class="button button-strong" disabled={soldOut}>
        {soldOut ? words.soldOut : words.addToCart}
      </button>
    </div>
  );
}

function SoldOut({ view, product }: { view: View; product: ShopProduct }): JSX.Element {
  const { words } = view;
  const others = view.catalogue.colours(product).filter(({ availability }) => availability !== 'out_of_stock');
  return (
    <p class="sold-out">
      {words.product.soldOutText} {others.length > 0 && words.product.otherColours}{' '}
      <a href="#similar">{words.product.similar}</a>
    </p>
  );
}

function Service({ icon, name, text }: { icon: 'truck' | 'bag' | 'swap'; name: string; text: string }): JSX.Element {
  return (
    <li>
      <Icon name={icon} />
      <span>
        <strong>{name}</strong>
        {text}
      </span>
    </li>
  );
}

function Swatches({ view, product }: { view: View; product: ShopProduct }): JSX.Element | null {
  const colours = view.catalogue.colours(product);
  const { language, words } = view;
  if (!product.colour) return null;
  return (
    <div class="colours">
      <p>
        {words.colour} <strong>{product.colour[language]}</strong>
      </p>
      {colours.length > 1 && (
        <ul class="swatches" aria-label={words.colour}>
          {colours.map((other) => (
            <li key={other.id}>
              <a
                class={other.availability === 'out_of_stock' ? 'swatch-gone' : undefined}
                href={view.href(`/product/${encodeURIComponent(other.id)}`)}
                aria-current={other.id === product.id ? 'true' : undefined}
              >
                <img
                  src={view.file(other.image)}
                  alt={[other.colour?.[language], other.availability === 'out_of_stock' && words.soldOut]
                    .filter(Boolean)
                    .join(', ')}
                  width="400"
                  height="500"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Sizes({ view, product }: { view: View; product: ShopProduct }): JSX.Element {
  const only = product.sizes.length === 1;
  const soldOut = product.availability === 'out_of_stock';
  return (
    <fieldset class="sizes" disabled={soldOut}>
      <legend>{view.words.size}</legend>
      {product.sizes.map((size) => (
        <label key={size}>
          <input type="radio" name="size" value={size} required checked={only} />
          <span class="size">{size === 'FREE' ? view.words.oneSize : size}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What the browser pushes to the dataLayer when this form is sent, and what it says afterwards. */
function cartData({ language, words }: View, product: ShopProduct): Record<`data-${string}`, string> {
  return {
    'data-cart': JSON.stringify({ currency: product.currency, item: gaItem(product, language) }),
    'data-added': words.inCart,
    'data-view': words.goToCart,
  };
}
