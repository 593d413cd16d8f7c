import { staticAddress } from '../address';
import type { Here } from './here';

/** What the server redirects: the front and paths without a language to that of the page they were followed from, else the visitor's own, and `/ko-eu/cart` to that law. */
export function leadOn(
  { base, language }: Here,
  { location, navigator, document }: Pick<Window, 'location' | 'navigator' | 'document'>,
): void {
  if (language || !location.pathname.startsWith(base)) return;
  const path = `/${location.pathname.slice(base.length)}`.replace(/index\.html$/, '');
  const from = URL.canParse(document.referrer) ? new URL(document.referrer) : undefined;
  const known = from?.origin === location.origin ? /^(ko|en)\//.exec(from.pathname.slice(base.length))?.[1] : undefined;
  const own = known ?? navigator.languages.find((tag) => /^(ko|en)\b/.test(tag))?.slice(0, 2) ?? 'ko';
  if (path === '/') location.replace(`${base}${own}/${location.search}`);
  else if (/^\/(?:ko|en)-[a-z]+\//.test(path)) location.replace(staticAddress(path + location.search, base));
  else if (/^\/(?:(?:product|category)\/|cart|event|sign-up|my)/.test(path))
    location.replace(staticAddress(`/${own}${path}`, base));
}
