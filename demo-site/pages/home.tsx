import type { JSX } from 'preact';
import { inOrder } from '../catalogue/create-catalogue';
import type { ShopProduct } from '../catalogue/shop-product';
import { Icon } from '../parts/icons';
import { ProductGrid } from '../parts/product-card';
import { Strip } from '../parts/strip';
import type { Page, View } from '../view';

/** The front of the shop. */
export function home(view: View): Page {
  const { words, catalogue } = view;
  const fresh = oneOfEach(inOrder(catalogue.products, 'new')).slice(0, 8);
  const sale = oneOfEach(catalogue.onSale()).slice(0, 8);
  return {
    title: words.shop,
    type: 'home',
    body: (
      <>
        <Hero view={view} />
        <div class="wrap">
          <CategoryTiles view={view} />
          <Strip kind="for-you" />
          <Section view={view} title={words.sections.fresh} text={words.sections.freshText}>
            <ProductGrid view={view} products={fresh} />
          </Section>
          {sale.length > 0 && (
            <Section view={view} title={words.sections.sale} text={words.sections.saleText} more="/sale">
              <ProductGrid view={view} products={sale} />
            </Section>
          )}
          <div data-history-strip="recently-viewed" />
          <Promises view={view} />
        </div>
      </>
    ),
    events: [
      {
        event: 'view_promotion',
        ecommerce: { promotion_id: 'look-book', promotion_name: words.eventTitle, creative_slot: 'home-hero' },
      },
    ],
  };
}

function Hero({ view }: { view: View }): JSX.Element {
  const { words, catalogue } = view;
  const shown = pictured(view, 3);
  return (
    <section class="hero" aria-labelledby="hero-title">
      <div class="wrap hero-inner">
        <div class="hero-words">
          <p class="hero-eyebrow">{words.hero.eyebrow}</p>
          <h1 id="hero-title">{words.hero.title}</h1>
          <p>{words.hero.text}</p>
          <a class="button button-strong" href={view.href('/event')} data-promotion="look-book" data-slot="home-hero">
            {words.hero.action}
          </a>
        </div>
        <div class="hero-pictures" aria-hidden="true">
          {shown.map((id) => (
            <img key={id} src={catalogue.get(id)!.image} alt="" width="400" height="500" />
          ))}
        </div>
      </div>
    </section>
  );
}

function CategoryTiles({ view }: { view: View }): JSX.Element {
  return (
    <Section view={view} title={view.words.sections.categories}>
      <ul class="tiles">
        {view.catalogue.categories.map(({ id, name, products }) => (
          <li key={id}>
            <a href={view.href(`/category/${encodeURIComponent(id)}`)}>
              <img src={products[0]!.image} alt="" width="400" height="500" loading="lazy" />
              {name[view.language]}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A titled part of a page, with a way to see all of it. */
export function Section(props: { view: View; title: string; text?: string; more?: string; children: JSX.Element }) {
  return (
    <section class="section">
      <div class="section-head">
        <h2>{props.title}</h2>
        {props.text && <p>{props.text}</p>}
        {props.more && <a href={props.view.href(props.more)}>{props.view.words.sections.all}</a>}
      </div>
      {props.children}
    </section>
  );
}

function Promises({ view }: { view: View }): JSX.Element {
  const icons = ['truck', 'swap', 'needle'] as const;
  return (
    <section class="promises" aria-label={view.words.sections.promise}>
      {view.words.promises.map(([name, text], i) => (
        <div key={name}>
          <Icon name={icons[i] ?? 'check'} />
          <h3>{name}</h3>
          <p>{text}</p>
        </div>
      ))}
    </section>
  );
}

/** One colour of each design, the first of the list. */
function oneOfEach(products: readonly ShopProduct[]): ShopProduct[] {
  const groups = new Set<string>();
  return products.filter(({ id, group = id }) => !groups.has(group) && groups.add(group));
}

/** Products from different shelves, for decoration. */
function pictured(view: View, count: number): string[] {
  const shelves = view.catalogue.categories;
  return Array.from({ length: Math.min(count, shelves.length) }, (_, i) => {
    const { products } = shelves[Math.floor((i * shelves.length) / count)]!;
    return products[Math.floor(products.length / 2)]!.id;
  });
}
