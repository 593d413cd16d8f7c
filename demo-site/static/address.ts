/** Pages that are drawn in the browser, from what it remembers of the visitor or from their query. */
export const DRAWN = ['/cart', '/checkout', '/order-done', '/wishlist', '/my', '/search'];

/** Parameters that name no page of their own. */
const KEPT = /^(regime|stage|inspect|lang|utm_\w+)$/;

/**
 * Where a file host finds what an address of the shop's server names. A page is a folder with an `index.html`; the queries of long lists
 * become folders too (`?sort=new&page=2` → `sort-new/page-2/`), a law in the first part of the path becomes `?regime=`, and files only get the base in front.
 * @param address from the root, as the pages write it: `/ko-eu/cart`. Anything else stays as it is.
 * @param base path of the folder that all lies in, `/` or `/sub/folder/`.
 */
export function staticAddress(address: string, base: string): string {
  if (!/^\/(?!\/)/.test(address)) return address;
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address) ?? [];
  const [, language, regime, rest = ''] = /^\/(ko|en)(?:-([a-z]+))?(\/.*)?$/.exec(path) ?? [];
  if (!language) return base + address.slice(1);
  const params = new URLSearchParams(query);
  const isDrawn = DRAWN.includes(rest.replace(/\/$/, ''));
  const folders: string[] = [];
  for (const [name, value] of [...params]) {
    if (isDrawn || KEPT.test(name)) continue;
    folders.push(`${name}-${encodeURIComponent(value)}/`);
    params.delete(name);
  }
  if (regime) params.set('regime', regime);
  // `:` and `,` of a stage stay readable.
  const left = params.toString().replace(/%3A/g, ':').replace(/%2C/g, ',');
  const page = `${language}${rest}`.replace(/\/?$/, '/');
  return `${base}${page}${folders.join('')}${left && `?${left}`}${hash}`;
}
