import { policyOf } from '../report-page/html/draw-page';
import { html, type Value } from '../report-page/html/html';
import { data } from './pages/data';
import { type Around, drawSitePage } from './pages/draw-site-page';
import { overview } from './pages/overview';
import { product } from './pages/product';
import { products } from './pages/products';
import { published } from './pages/published';
import type { Site, Target } from './pages/site';
import { TRY_STYLE } from './try-style';

/** What a browser asked for. */
export interface Asked {
  method: string | undefined;
  /** Path and query. */
  url: string | undefined;
  /** The `Host` header. */
  host: string | undefined;
}

/** What it gets. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const LONGEST_QUERY = 200;

/** The address of a page of the served preview. */
export function addressOf(to: Target): string {
  if ('product' in to) return `/product?${new URLSearchParams({ id: to.product })}`;
  if ('page' in to) return to.page === 'overview' ? '/' : `/${to.page}`;
  const query = new URLSearchParams({
    ...(to.query && { q: to.query }),
    ...(to.list > 1 && { page: String(to.list) }),
  });
  return query.size ? `/products?${query}` : '/products';
}

/**
 * Answers a request with a page of the preview. Only its own hosts are answered: a name on the web that leads to this computer gets nothing (DNS
 * rebinding). No path leads to a file.
 * @param hosts as a browser names this server: `127.0.0.1:4747`.
 */
export async function answer(
  site: Site,
  { method, url = '/', host = '' }: Asked,
  { hosts, showsPictures }: { hosts: readonly string[]; showsPictures: boolean },
): Promise<Answer> {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `${policyOf({ style: TRY_STYLE, showsPictures, hasForms: true })}; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
  const plain = (status: number, text: string): Answer => ({
    status,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
    body: `${text}\n`,
  });
  if (!hosts.includes(host.toLowerCase())) return plain(421, 'Another address leads here.');
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only to be read.');
  const [pathname, ...rest] = url.split('?');
  const searchParams = new URLSearchParams(rest.join('?'));
  const { said, shop } = site;
  const page = (content: Value, around: Omit<Around, 'showsPictures' | 'hasForms'>, status = 200): Answer => ({
    status,
    headers,
    body: drawSitePage(site, content, { ...around, showsPictures, hasForms: true }),
  });
  switch (pathname) {
    case '/':
      return page(await overview(site), { current: 'overview', hasHead: true });
    case '/products': {
      const query = (searchParams.get('q') ?? '').slice(0, LONGEST_QUERY).trim();
      const number = Math.floor(Number(searchParams.get('page') ?? 1)) || 1;
      return page(await products(site, query, number), headOf('products', said.pages.products));
    }
    case '/product': {
      const found = await shop.page(searchParams.get('id') ?? '');
      if (!found) break;
      return page(product(site, found), { name: found.item.title, hasHead: false });
    }
    case '/data':
      return page(data(site), headOf('data', said.pages.data));
    case '/public':
      return page(published(site), headOf('public', said.pages.public));
    case '/favicon.ico':
      return { status: 204, headers: {}, body: '' };
  }
  return page(
    html`<section><h1>${said.product.unknown}</h1><p><a href="/products">${said.product.back}</a></p></section>`,
    { hasHead: false },
    404,
  );
}

function headOf(current: 'products' | 'data' | 'public', name: string): Omit<Around, 'showsPictures' | 'hasForms'> {
  return { current, name, hasHead: false };
}
