import type { JSX } from 'preact';
import type { ShopProduct } from '../catalogue/shop-product';
import type { View } from '../view';
import { Icon } from './icons';
import { Price } from './price';
import { WishButton } from './wish-button';

/** What a card is drawn from. */
export interface CardProps {
  view: View;
  product: ShopProduct;
  eager?: boolean;
  level?: 2 | 3;
}

/** One product in a list: picture, brand, name, price. The name's link covers the card. `level`: of its heading, default 3. */
export function ProductCard({ view, product, eager, level = 3 }: CardProps): JSX.Element {
  const Heading = `h${level}` as 'h2';
  const { language, words } = view;
  const soldOut = product.availability === 'out_of_stock';
  return (
    <li class={soldOut ? 'card card-gone' : 'card'}>
      <div class="card-picture">
        <img
          src={view.file(product.image)}
          alt=""
          width="400"
          height="500"
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
        />
        {product.pictures?.[1] && (
          <img
            class="card-second"
            src={view.file(product.pictures[1])}
            alt=""
            width="400"
            height="500"
            loading="lazy"
            decoding="async"
          />
        )}
        {soldOut && <span class="card-note">{words.soldOut}</span>}
        <WishButton view={view} product={product} />
      </div>
      <p class="card-brand">{product.brand ?? product.categoryName[language]}</p>
      <Heading class="card-title">
        <a href={view.href(`/product/${encodeURIComponent(product.id)}`)}>{product.title[language]}</a>
      </Heading>
      <Price view={view} product={product} />
      {product.rating !== undefined && product.reviews ? (
        <p class="card-rating">
          <Icon name="star" />
          <span aria-hidden="true">
            {product.rating.toFixed(1)} ({product.reviews.toLocaleString(language)})
          </span>
          <span class="hidden">{words.rating(product.rating, product.reviews)}</span>
        </p>
      ) : null}
    </li>
  );
}

/** What a grid is drawn from. */
export interface GridProps {
  view: View;
  products: readonly ShopProduct[];
  eager?: number;
  level?: 2 | 3;
}

/** Products side by side. `eager` of the first are loaded at once. */
export function ProductGrid(props: GridProps): JSX.Element {
  return (
    <ul class="grid">
      {props.products.map((product, i) => (
        <ProductCard
          key={product.id}
          view={props.view}
          product={product}
          eager={i < (props.eager ?? 0)}
          level={props.level ?? 3}
        />
      ))}
    </ul>
  );
}
