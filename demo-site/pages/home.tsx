import type { JSX } from 'preact';
import { collectionsOf } from '../catalogue/collections';
import { inOrder } from '../catalogue/create-catalogue';
import type { ShopProduct } from '../catalogue/shop-product';
import { Icon } from '../parts/icons';
import { MessagePlace } from '../parts/message';
import { ProductGrid } from '../parts/product-card';
import { Scene } from '../parts/scene';
import { Section } from '../parts/section';
import { HistoryStrips, Strip } from '../parts/strip';
import type { Page, View } from '../view';

/** The front of the shop. */
export function home(view: View): Page {
  const { words, catalogue } = view;
  const sale = oneOfEach(catalogue.onSale()).slice(0, 8);
  return {
    title: words.shop,
    type: 'home',
    body: (
      <>
        <Hero view={view} />
        <div class="wrap">
          <CategoryTiles view={view} />
          <MessagePlace />
          <Strip kind="for-you" actions="cart wish dismiss why" />
          {!view.settings.given && <Collections view={view} />}
          {catalogue.products.some(({ releasedAt }) => releasedAt) ? (
            <Strip kind="new-arrivals" actions="cart wish" />
          ) : (
            <Section view={view} title={words.sections.fresh}>
              <ProductGrid view={view} products={oneOfEach(inOrder(catalogue.products, 'new')).slice(0, 8)} />
            </Section>
          )}
          {!view.settings.given && <Looks view={view} />}
          {sale.length > 0 && (
            <Section view={view} title={words.sections.sale} text={words.sections.saleText} more="/sale">
              <ProductGrid view={view} products={sale} />
            </Section>
          )}
          {catalogue.products.some(({ reviews }) => reviews) && <Strip kind="top-rated" actions="cart wish" />}
          <HistoryStrips kinds={['price-drop', 'back-in-stock', 'buy-again', 'recently-viewed']} />
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
  return (
    <section class="hero" aria-labelledby="hero-title">
      <div class="wrap hero-inner">
        <div class="hero-words">
          <p class="hero-eyebrow">{words.hero.eyebrow}</p>
          <h1 id="hero-title">{words.hero.title}</h1>
          <p>{words.hero.text}</p>
          <p class="hero-buttons">
            <a class="button button-strong" href={view.href('/event')} data-promotion="look-book" data-slot="home-hero">
              {words.hero.action}
            </a>
            {catalogue.onSale().length > 0 && (
              <a class="button" href={view.href('/sale')}>
                {words.browse.heroSale}
              </a>
            )}
          </p>
        </div>
        {view.settings.given ? (
          <div class="hero-pictures" aria-hidden="true">
            {pictured(view, 3).map(({ id, image }) => (
              <img key={id} src={view.file(image)} alt="" width="400" height="500" />
            ))}
          </div>
        ) : (
          <div class="hero-scene">
            <Scene view={view} id="hero" size={[1200, 900]} alt={words.browse.rails} eager />
          </div>
        )}
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
              <img src={view.file(products[0]!.image)} alt="" width="400" height="500" loading="lazy" />
              {name[view.language]}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Collections({ view }: { view: View }): JSX.Element {
  const { words, language, catalogue } = view;
  return (
    <Section view={view} title={words.browse.collections} text={words.browse.collectionsText}>
      <ul class="collections">
        {collectionsOf(catalogue.products).map(({ collection: { id, title, text } }) => (
          <li key={id}>
            <a href={view.href(`/collection/${id}`)}>
              <Scene view={view} id={id} size={[900, 600]} />
              <strong>{title[language]}</strong>
              <span>{text[language]}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Looks({ view }: { view: View }): JSX.Element {
  const { words } = view;
  return (
    <Section
      view={view}
      title={words.browse.lookTitle}
      text={words.eventTitle}
      more="/event"
      moreText={words.browse.lookMore}
    >
      <ul class="looks">
        {words.looks.map(([title], i) => (
          <li key={title}>
            <a href={view.href(`/event#look-${i + 1}`)}>
              <Scene view={view} id={`look-${i + 1}`} size={[800, 1000]} />
              <strong>{title}</strong>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Promises({ view }: { view: View }): JSX.Element {
  const icons = ['truck', 'swap', 'needle'] as const;
  return (
    <section class="promises" aria-label={view.words.sections.promise}>
      {view.words.promises.map(([name, text], i) => (
        <div key={name}>
          <Icon name={icons[i] ?? 'check'} />
          <h2>{name}</h2>
          <p>{text}</p>
        </div>
      ))}
    </section>
  );
}

/** One colour of each design, the first of the list. */
function oneOfEach(products: readonly ShopProduct[]): ShopProduct[] {
  const groups = new Set<string>();
  return products.filter(
    ({ id, group = id, availability }) => availability !== 'out_of_stock' && !groups.has(group) && groups.add(group),
  );
}

/** Products from different shelves, for decoration. */
function pictured(view: View, count: number): ShopProduct[] {
  const shelves = view.catalogue.categories;
  return Array.from({ length: Math.min(count, shelves.length) }, (_, i) => {
    const { products } = shelves[Math.floor((i * shelves.length) / count)]!;
    return products[Math.floor(products.length / 2)]!;
  });
}
