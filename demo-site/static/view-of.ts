import type { Catalogue } from '../catalogue/create-catalogue';
import { money } from '../catalogue/money';
import type { Session } from '../http/create-sessions';
import { prefixOf } from '../http/locale';
import type { ShopSettings, View } from '../view';
import { type Language, wordsFor } from '../words';

/** What a page of the static shop is drawn from. */
export interface StaticRequest {
  language: Language;
  /** Without the language, from `/`. */
  path: string;
  query: URLSearchParams;
  session: Session;
  settings: ShopSettings;
  catalogue: Catalogue;
  /** Where events go; default nowhere. */
  backend?: string | undefined;
}

/** The same view that the server draws from, in the law of the shop: another one is chosen in the browser. */
export function viewOf(request: StaticRequest): View {
  const { language, path, query, settings } = request;
  const prefix = prefixOf(language, undefined);
  return {
    ...request,
    backend: request.backend,
    words: wordsFor(language, settings.given),
    prefix,
    address: path + (query.size ? `?${query}` : ''),
    regime: settings.regime,
    // In the browser that of the stage, which has moved it.
    now: Date.now(),
    // Scripts are let in by their hashes.
    nonce: undefined as never,
    href: (to) => prefix + to,
    file: (to) => to,
    money: (amount, currency) => money(amount, currency, language),
  };
}
