import type { ShopProduct } from '../catalogue/shop-product';
import { ProductGrid } from '../parts/product-card';
import { Strip } from '../parts/strip';
import type { Page, View } from '../view';

/** The look book: three outfits, each with the pieces it is made of. */
export function event(view: View): Page {
  const { words } = view;
  return {
    title: words.eventTitle,
    type: 'event',
    description: words.eventText,
    events: [
      {
        event: 'view_promotion',
        ecommerce: { promotion_id: 'look-book', promotion_name: words.eventTitle, creative_slot: 'event-page' },
      },
    ],
    body: (
      <>
        <div class="event-head">
          <div class="wrap">
            <p class="hero-eyebrow">{words.event}</p>
            <h1>{words.eventTitle}</h1>
            <p>{words.eventText}</p>
          </div>
        </div>
        <div class="wrap">
          {words.looks.map(([title, text], i) => (
            <Look key={title} view={view} title={title!} text={text!} products={outfit(view, i)} />
          ))}
          <Strip kind="for-you" />
        </div>
      </>
    ),
  };
}

function Look(props: { view: View; title: string; text: string; products: ShopProduct[] }) {
  return (
    <section class="look">
      <div class="look-words">
        <h2>{props.title}</h2>
        <p>{props.text}</p>
      </div>
      <ProductGrid view={props.view} products={props.products} />
    </section>
  );
}

/** Four pieces from four shelves, others for each look. */
function outfit(view: View, look: number): ShopProduct[] {
  const shelves = view.catalogue.categories;
  const count = Math.min(4, shelves.length);
  return Array.from({ length: count }, (_, i) => {
    const { products } = shelves[(look + Math.floor((i * shelves.length) / count)) % shelves.length]!;
    return products[(look * 7 + i * 3) % products.length]!;
  });
}
