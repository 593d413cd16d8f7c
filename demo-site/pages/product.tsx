import type { JSX } from 'preact';
import { gaItem } from '../catalogue/ga-item';
import type { ShopProduct } from '../catalogue/shop-product';
import { Breadcrumbs } from '../parts/breadcrumbs';
import { Icon } from '../parts/icons';
import { Price } from '../parts/price';
import { productJsonLd } from '../parts/product-json-ld';
import { Strip } from '../parts/strip';
import { WishButton } from '../parts/wish-button';
import type { Page, View } from '../view';

/** How the gallery frames the one picture there is: whole, and two closer looks. */
const FRAMES = ['whole', 'top', 'bottom'] as const;

/** A product with all that is known of it, and the two strips below. */
export function product(view: View, id: string): Page | undefined {
  const found = view.catalogue.get(id);
  if (!found) return undefined;
  const name = found.title[view.language];
  return {
    title: name,
    type: 'product',
    description: found.description?.[view.language][0] ?? name,
    jsonLd: productJsonLd(view, found),
    events: [
      {
        event: 'view_item',
        ecommerce: { currency: found.currency, value: found.price, items: [gaItem(found, view.language)] },
      },
    ],
    body: (
      <div class="wrap page">
        <Breadcrumbs
          view={view}
          trail={[[found.categoryName[view.language], `/category/${encodeURIComponent(found.category)}`]]}
        />
        <div class="product">
          <Gallery view={view} product={found} />
          <Purchase view={view} product={found} />
        </div>
        <Strip kind="similar-buyers" item={found.id} />
        <Strip kind="goes-with" item={found.id} />
        <Details view={view} product={found} />
        <Strip kind="recently-viewed" item={found.id} />
      </div>
    ),
  };
}

function Gallery({ view, product }: { view: View; product: ShopProduct }): JSX.Element {
  const name = product.title[view.language];
  return (
    <div class="gallery" data-gallery>
      <div class="gallery-main" data-frame="whole">
        <img src={product.image} alt={view.words.picture(name, 1)} width="400" height="500" fetchpriority="high" />
      </div>
      <ul>
        {FRAMES.map((frame, i) => (
          <li key={frame}>
            <button type="button" data-frame={frame} aria-label={view.words.pictureOf(i + 1)} aria-pressed={i === 0}>
              <img src={product.image} alt="" width="400" height="500" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Purchase({ view, product }: { view: View; product: ShopProduct }): JSX.Element {
  const { words, language } = view;
  const soldOut = product.availability === 'out_of_stock';
  const low = product.stock !== undefined && product.stock > 0 && product.stock <= 5;
  return (
    <div class="purchase">
      {product.brand && <p class="purchase-brand">{product.brand}</p>}
      <h1>{product.title[language]}</h1>
      {product.rating !== undefined && product.reviews ? (
        <p class="card-rating">
          <Icon name="star" />
          {words.rating(product.rating, product.reviews)}
        </p>
      ) : null}
      <Price view={view} product={product} large />
      <Swatches view={view} product={product} />
      <form method="post" action={view.href('/cart')} class="purchase-form" {...cartData(view, product)}>
        <input type="hidden" name="id" value={product.id} />
        {product.sizes.length > 0 && <Sizes view={view} product={product} />}
        {low && !soldOut && <p class="low">{words.fewLeft(product.stock!)}</p>}
        <div class="purchase-buttons">
          <button type="submit" class="button button-strong" disabled={soldOut}>
            {soldOut ? words.soldOut : words.addToCart}
          </button>
        </div>
      </form>
      <WishButton view={view} product={product} wide />
      <dl class="facts">
        {product.colour && <Fact name={words.colour} value={product.colour[language]} />}
        {product.material && <Fact name={words.material} value={product.material[language]} />}
        <Fact name={words.promises[0]![0]!} value={words.promises[0]![1]!} />
        <Fact name={words.promises[1]![0]!} value={words.promises[1]![1]!} />
      </dl>
    </div>
  );
}

function Swatches({ view, product }: { view: View; product: ShopProduct }): JSX.Element | null {
  const colours = view.catalogue.colours(product);
  if (colours.length < 2) return null;
  return (
    <ul class="swatches" aria-label={view.words.colour}>
      {colours.map((other) => (
        <li key={other.id}>
          <a
            href={view.href(`/product/${encodeURIComponent(other.id)}`)}
            aria-current={other.id === product.id ? 'true' : undefined}
          >
            <img src={other.image} alt={other.colour?.[view.language] ?? ''} width="400" height="500" />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, value }: { name: string; value: string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Sizes({ view, product }: { view: View; product: ShopProduct }): JSX.Element {
  const only = product.sizes.length === 1;
  return (
    <fieldset class="sizes">
      <legend>{view.words.size}</legend>
      {product.sizes.map((size) => (
        <label key={size}>
          <input type="radio" name="size" value={size} required checked={only} />
          <span>{size}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Details({ view, product }: { view: View; product: ShopProduct }): JSX.Element {
  const { words, language } = view;
  const paragraphs = product.description?.[language] ?? [];
  return (
    <div class="details">
      {paragraphs.length > 0 && (
        <section>
          <h2>{words.description}</h2>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
      )}
      <section>
        <h2>{words.delivery}</h2>
        {words.deliveryText.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      {product.material && (
        <section>
          <h2>{words.care}</h2>
          <p>{words.careText}</p>
        </section>
      )}
    </div>
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
