/** Pages that are drawn in the browser, from what it remembers of the visitor or from their query. */
export const DRAWN = ['/cart', '/checkout', '/order-done', '/wishlist', '/my', '/search'];

/** Parameters of a list whose pages are rendered beforehand, each a folder. */
const FOLDERS = ['sort', 'page'];

/** Parameters that make no other page of it. */
export const KEPT = /^(regime|stage|to|inspect|lang|utm_\w+)$/;

/**
 * Where a file host finds what an address of the shop's server names. A page is a folder with an `index.html`; the queries of long lists
 * become folders too (`?sort=new&page=2` → `sort-new/page-2/`; with a filter they stay, and the page is drawn in the browser), a law in the first part of the path becomes `?regime=`, and files only get the base in front.
 * @param address from the root, as the pages write it: `/ko-eu/cart`. Anything else stays as it is.
 * @param base path of the folder that all lies in, `/` or `/sub/folder/`.
 */
export function staticAddress(address: string, base: string): string {
  if (!/^\/(?!\/)/.test(address)) return address;
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address) ?? [];
  const [, language, regime, rest = ''] = /^\/(ko|en)(?:-([a-z]+))?(\/.*)?$/.exec(path) ?? [];
  if (!language) return base + address.slice(1);
  const params = new URLSearchParams(query);
  const folders: string[] = [];
  for (const [name, value] of isRendered(rest, params) ? [...params] : []) {
    if (KEPT.test(name)) continue;
    folders.push(`${name}-${encodeURIComponent(value)}/`);
    params.delete(name);
  }
  if (regime) params.set('regime', regime);
  // `:` and `,` of a stage stay readable.
  const left = params.toString().replace(/%3A/g, ':').replace(/%2C/g, ',');
  const page = `${language}${rest}`.replace(/\/?$/, '/');
  return `${base}${page}${folders.join('')}${left && `?${left}`}${hash}`;
}

/** Whether the page of a path and a query is one of those that are rendered beforehand. */
export function isRendered(path: string, query: URLSearchParams): boolean {
  const names = [...query.keys()].filter((name) => !KEPT.test(name));
  return names.every((name) => FOLDERS.includes(name)) && !(names[0] && DRAWN.includes(path.replace(/\/$/, '')));
}
