import { staticAddress } from '../address';
import type { Here } from './here';

/** What the server redirects: the front and paths without a language to the visitor's own, and `/ko-eu/cart` to that law. */
export function leadOn(
  { base, language }: Here,
  { location, navigator }: Pick<Window, 'location' | 'navigator'>,
): void {
  if (language || !location.pathname.startsWith(base)) return;
  const path = `/${location.pathname.slice(base.length)}`.replace(/index\.html$/, '');
  const own = navigator.languages.find((tag) => /^(ko|en)\b/.test(tag))?.slice(0, 2) ?? 'ko';
  if (path === '/') location.replace(`${base}${own}/${location.search}`);
  else if (/^\/(?:ko|en)-[a-z]+\//.test(path)) location.replace(staticAddress(path + location.search, base));
  else if (/^\/(?:product|category)\//.test(path)) location.replace(staticAddress(`/${own}${path}`, base));
}
