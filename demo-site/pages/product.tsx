import type { JSX } from 'preact';
import { gaItem } from '../catalogue/ga-item';
import type { ShopProduct } from '../catalogue/shop-product';
import { Breadcrumbs } from '../parts/breadcrumbs';
import { MessagePlace } from '../parts/message';
import { productJsonLd } from '../parts/product-json-ld';
import { BuyBar, Purchase } from '../parts/purchase';
import { Reviews } from '../parts/reviews';
import { HistoryStrips, Strip } from '../parts/strip';
import type { Page, View } from '../view';

/** A product with all that is known of it, what goes with it, and what its buyers bought. */
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
        <MessagePlace />
        <Strip kind="goes-with" item={found.id} layout="outfit" actions="cart" />
        <Details view={view} product={found} />
        <Reviews view={view} product={found} />
        <div id="similar">
          <Strip kind="similar-buyers" item={found.id} actions="cart wish dismiss why" />
        </div>
        <HistoryStrips kinds={['recently-viewed']} item={found.id} />
        <BuyBar view={view} product={found} />
      </div>
    ),
  };
}

/** All pictures at once: side by side to swipe on a phone, two by two beside the sticky box where there is room. */
function Gallery({ view, product }: { view: View; product: ShopProduct }): JSX.Element {
  const { words } = view;
  const name = product.title[view.language];
  const pictures = product.pictures ?? [product.image];
  const soldOut = product.availability === 'out_of_stock';
  return (
    <section class={soldOut ? 'gallery gallery-gone' : 'gallery'} aria-label={words.product.gallery}>
      <ul class={pictures.length > 1 ? 'gallery-many' : undefined} {...(pictures.length > 1 && { tabIndex: 0 })}>
        {pictures.map((picture, i) => (
          <li key={picture}>
            <img
              src={view.file(picture)}
              alt={words.picture(name, i + 1)}
              width="400"
              height="500"
              {...(i === 0
                ? { fetchpriority: 'high' as const }
                : { loading: 'lazy' as const, decoding: 'async' as const })}
            />
            {pictures.length > 1 && (
              <span class="gallery-count" aria-hidden="true">
                {i + 1} / {pictures.length}
              </span>
            )}
          </li>
        ))}
      </ul>
      {soldOut && <p class="gallery-note">{words.soldOut}</p>}
    </section>
  );
}

function Details({ view, product }: { view: View; product: ShopProduct }): JSX.Element {
  const { words, language } = view;
  const paragraphs = product.description?.[language] ?? [];
  const facts: [name: string, value: string | undefined][] = [
    [words.colour, product.colour?.[language]],
    [words.material, product.material?.[language]],
    [words.product.fit, product.fit && words.product.fits[product.fit]],
    [words.product.season, product.seasons && seasons(view, product.seasons)],
    [words.product.number, product.id],
  ];
  return (
    <div class="details">
      <section>
        <h2>{paragraphs.length ? words.product.details : words.product.facts}</h2>
        {paragraphs.map((text) => (
          <p key={text} class="details-text">
            {text}
          </p>
        ))}
        <dl class="facts">{facts.map(([name, value]) => value && <Fact key={name} name={name} value={value} />)}</dl>
        {product.sizes.length > 1 && <p class="details-note">{words.product.sizeNote}</p>}
      </section>
      <div class="details-more">
        <details open>
          <summary>{words.delivery}</summary>
          {words.deliveryText.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </details>
        {product.material && (
          <details>
            <summary>{words.care}</summary>
            <p>{words.careText}</p>
          </details>
        )}
      </div>
    </div>
  );
}

function seasons({ words }: View, all: readonly string[]): string {
  return all.map((season) => words.product.seasons[season]).join(', ') || words.product.allYear;
}

function Fact({ name, value }: { name: string; value: string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
