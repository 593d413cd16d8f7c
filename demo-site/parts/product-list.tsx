import type { JSX } from 'preact';
import { inOrder, ORDERS, type Order } from '../catalogue/create-catalogue';
import { choicesOf, filtered, readFilters } from '../catalogue/filters';
import type { ShopProduct } from '../catalogue/shop-product';
import type { View } from '../view';
import { FilterBar } from './filter-bar';
import { ProductGrid } from './product-card';

const PAGE_SIZE = 24;

/** One page of a narrowed and sorted list, as the address asks for it: `?sort=…&page=…` and the filters. */
export function pickPage(view: View, products: readonly ShopProduct[]) {
  const order = ORDERS.find((name) => name === view.query.get('sort')) ?? 'recommended';
  const filters = readFilters(view.query);
  const found = filtered(products, filters);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(view.query.get('page'))) || 1));
  const shown = inOrder(found, order).slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return { order, filters, count: found.length, page, pages, shown };
}

/** A long list with its filters, its count, its order and its pages. */
export function ProductList({ view, products }: { view: View; products: readonly ShopProduct[] }): JSX.Element {
  const { words } = view;
  const { order, filters, count, page, pages, shown } = pickPage(view, products);
  return (
    <div>
      <FilterBar view={view} choices={choicesOf(products, view.language)} filters={filters} />
      <div class="list-bar">
        <p role="status">{words.count(count)}</p>
        <ul aria-label={words.sortBy}>
          {ORDERS.map((name) => (
            <li key={name}>
              <a href={address(view, name, 1)} aria-current={name === order ? 'true' : undefined}>
                {words.orders[name]}
              </a>
            </li>
          ))}
        </ul>
      </div>
      {count ? (
        <ProductGrid view={view} products={shown} eager={8} level={2} />
      ) : (
        <div class="empty">
          <h2>{words.browse.nothingLeft}</h2>
          <p>{words.browse.nothingLeftText}</p>
        </div>
      )}
      {pages > 1 && (
        <nav class="pages" aria-label={words.pages}>
          {page > 1 && <a href={address(view, order, page - 1)}>{words.previous}</a>}
          {Array.from({ length: pages }, (_, i) => (
            <a key={i} href={address(view, order, i + 1)} aria-current={i + 1 === page ? 'page' : undefined}>
              {i + 1}
            </a>
          ))}
          {page < pages && <a href={address(view, order, page + 1)}>{words.next}</a>}
        </nav>
      )}
    </div>
  );
}

function address(view: View, order: Order, page: number): string {
  const query = new URLSearchParams(view.query);
  query.delete('sort');
  query.delete('page');
  if (order !== 'recommended') query.set('sort', order);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return view.href(view.path) + (text && `?${text}`);
}
