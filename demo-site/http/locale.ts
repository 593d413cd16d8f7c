import type { Regime } from '@dangol/schema';
import type { Language } from '../words';

const REGIMES: readonly Regime[] = ['kr', 'eu', 'uk', 'us', 'none'];

/** What the first part of a path says. */
export interface Locale {
  language: Language;
  /** `undefined`: the shop's own. */
  regime: Regime | undefined;
  /** `/ko`, `/en-eu`… */
  prefix: string;
  /** The path after it, from `/`. */
  rest: string;
}

/** Reads `/ko/cart` and `/en-eu/cart`. Language and law live in the address, so that choosing them needs no storage. */
export function readLocale(pathname: string): Locale | undefined {
  const match = /^\/(ko|en)(?:-([a-z]+))?(\/.*)?$/.exec(pathname);
  if (!match) return undefined;
  const regime = toRegime(match[2]);
  if (match[2] && !regime) return undefined;
  return {
    language: match[1] as Language,
    regime,
    prefix: prefixOf(match[1] as Language, regime),
    rest: match[3] ?? '/',
  };
}

/** The first part of a path. */
export function prefixOf(language: Language, regime: Regime | undefined): string {
  return regime ? `/${language}-${regime}` : `/${language}`;
}

/** A regime by name, or nothing. */
export function toRegime(name: string | null | undefined): Regime | undefined {
  return REGIMES.find((regime) => regime === name);
}

/** The visitor's language by `Accept-Language` (RFC 9110 §12.5.4): Korean unless English is wanted more. */
export function negotiate(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const q = params.find((param) => param.trim().startsWith('q='));
      return { language: tag.split('-')[0], weight: q ? Number(q.trim().slice(2)) || 0 : 1 };
    })
    .sort((a, b) => b.weight - a.weight)
    .find(({ language, weight }) => weight > 0 && (language === 'ko' || language === 'en'));
  return wanted?.language === 'en' ? 'en' : 'ko';
}
