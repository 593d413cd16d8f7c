import type { JSX } from 'preact';
import { collectionsOf } from '../catalogue/collections';
import { gaItem } from '../catalogue/ga-item';
import type { ShopProduct } from '../catalogue/shop-product';
import { Breadcrumbs } from '../parts/breadcrumbs';
import { MessagePlace } from '../parts/message';
import { ProductList, pickPage } from '../parts/product-list';
import { Scene } from '../parts/scene';
import { Strip } from '../parts/strip';
import type { Page, View } from '../view';

/** One shelf; `undefined` where there is none of this name. */
export function category(view: View, id: string): Page | undefined {
  const shelf = view.catalogue.categories.find((candidate) => candidate.id === id);
  if (!shelf) return undefined;
  const name = shelf.name[view.language];
  return listPage(view, {
    type: 'category',
    title: name,
    text: view.words.categoryText(name),
    products: shelf.products,
    listId: `category-${shelf.id}`,
    trail: [[name, view.path]],
  });
}

/** All that is reduced. */
export function sale(view: View): Page {
  const { words, catalogue } = view;
  return listPage(view, {
    type: 'category',
    title: words.sale,
    text: words.sections.saleText,
    products: catalogue.onSale(),
    listId: 'sale',
    trail: [[words.sale, '/sale']],
  });
}

/** Products of several shelves under one thought; `undefined` where there is no such collection. */
export function collection(view: View, id: string): Page | undefined {
  const found = view.settings.given
    ? undefined
    : collectionsOf(view.catalogue.products).find((candidate) => candidate.collection.id === id);
  if (!found) return undefined;
  const { title, text } = found.collection;
  return listPage(view, {
    type: 'exhibition',
    title: title[view.language],
    text: text[view.language],
    products: found.products,
    listId: `collection-${id}`,
    trail: [[title[view.language], view.path]],
    banner: id,
    eyebrow: view.words.browse.collection,
  });
}

/** What matches `?q=`. */
export function search(view: View): Page {
  const { words, catalogue, language } = view;
  const term = (view.query.get('q') ?? '').trim().slice(0, 80);
  const found = catalogue.search(term);
  const events: Record<string, unknown>[] = term ? [{ event: 'search', search_term: term }] : [];
  if (found.length) {
    const page = listPage(view, {
      type: 'search',
      title: words.searchTitle(term),
      products: found,
      listId: 'search',
      trail: [[words.search, '/search']],
      after: <Strip kind="for-you" query={term} actions="cart wish why" />,
    });
    return { ...page, events: [...events, ...(page.events ?? [])] };
  }
  return {
    title: words.search,
    type: 'search',
    events,
    body: (
      <div class="wrap page">
        <h1>{term ? words.searchEmpty(term) : words.searchStart}</h1>
        {term && <p class="lead">{words.searchTips}</p>}
        <h2 class="small-title">{words.tryThese}</h2>
        <ul class="chips">
          {catalogue.categories.slice(0, 8).map(({ id, name }) => (
            <li key={id}>
              <a href={view.href(`/search?q=${encodeURIComponent(name[language])}`)}>{name[language]}</a>
            </li>
          ))}
        </ul>
        <Strip kind="popular" actions="cart wish" />
      </div>
    ),
  };
}

interface List {
  type: string;
  title: string;
  text?: string;
  products: readonly ShopProduct[];
  listId: string;
  trail: [name: string, path: string][];
  /** The scene that stands beside the title. */
  banner?: string;
  eyebrow?: string;
  /** What stands below the list; default what this visitor may like. */
  after?: JSX.Element;
}

function listPage(view: View, list: List): Page {
  const { shown } = pickPage(view, list.products);
  return {
    title: list.title,
    type: list.type,
    ...(list.text && { description: list.text }),
    events: [
      {
        event: 'view_item_list',
        ecommerce: {
          item_list_id: list.listId,
          item_list_name: list.title,
          items: shown.map((product, index) => gaItem(product, view.language, { index })),
        },
      },
    ],
    body: (
      <div class="wrap page">
        <Breadcrumbs view={view} trail={list.trail} />
        <div class={list.banner ? 'list-head list-head-banner' : 'list-head'}>
          <div>
            {list.eyebrow && <p class="hero-eyebrow">{list.eyebrow}</p>}
            <h1>{list.title}</h1>
            {list.text && <p class="lead">{list.text}</p>}
          </div>
          {list.banner && <Scene view={view} id={list.banner} size={[900, 600]} eager />}
        </div>
        <ProductList view={view} products={list.products} />
        <MessagePlace />
        {list.after ?? <Strip kind="for-you" actions="cart wish dismiss why" />}
      </div>
    ),
  };
}
