import { LOOKS } from '../catalogue/looks';
import type { ShopProduct } from '../catalogue/shop-product';
import { MessagePlace } from '../parts/message';
import { ProductGrid } from '../parts/product-card';
import { Scene } from '../parts/scene';
import { SignUpBenefit } from '../parts/sign-up-benefit';
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
            <Look key={title} view={view} place={i + 1} title={title!} text={text!} products={outfit(view, i)} />
          ))}
          <SignUpBenefit view={view} action />
          <MessagePlace />
          <Strip kind="for-you" actions="cart wish dismiss why" />
        </div>
      </>
    ),
  };
}

function Look(props: { view: View; place: number; title: string; text: string; products: ShopProduct[] }) {
  return (
    <section class={props.view.settings.given ? 'look' : 'look look-pictured'} id={`look-${props.place}`}>
      {!props.view.settings.given && (
        <Scene view={props.view} id={`look-${props.place}`} size={[800, 1000]} eager={props.place === 1} />
      )}
      <div class="look-words">
        <h2>{props.title}</h2>
        <p>{props.text}</p>
        <ProductGrid view={props.view} products={props.products} />
      </div>
    </section>
  );
}

/** The four pieces of a look; over a given catalogue four from four shelves, others for each look. */
function outfit(view: View, look: number): ShopProduct[] {
  if (!view.settings.given) return LOOKS[look]!.flatMap((id) => view.catalogue.get(id) ?? []);
  const shelves = view.catalogue.categories;
  const count = Math.min(4, shelves.length);
  return Array.from({ length: count }, (_, i) => {
    const shelf = shelves[(look + Math.floor((i * shelves.length) / count)) % shelves.length]!.products;
    return shelf[(look * 7 + i * 3) % shelf.length]!;
  });
}
