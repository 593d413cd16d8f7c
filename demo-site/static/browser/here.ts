import type { Language } from '../../words';

/** Where a page of the static shop is. */
export interface Here {
  /** Path of the folder that all lies in, from `/` to `/`. */
  base: string;
  /** `undefined` on the folder's own page, and on none of ours. */
  language: Language | undefined;
  /** Without the language, as the server calls it: `/cart`. */
  path: string;
}

/** @param script address of the running script, which lies in the folder's `assets`. */
export function hereOf(script: string, pathname: string): Here {
  const base = new URL('..', script).pathname;
  const inside = pathname.startsWith(base) ? pathname.slice(base.length) : '';
  const [, language, path = ''] = /^(ko|en)(?:\/(.*?))?\/?(?:index\.html)?$/.exec(inside) ?? [];
  return { base, language: language as Language | undefined, path: `/${path}` };
}
