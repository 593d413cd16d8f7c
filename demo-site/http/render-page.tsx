import { randomBytes } from 'node:crypto';
import type { Regime } from '@dangol/schema';
import { render } from 'preact-render-to-string';
import type { Catalogue } from '../catalogue/create-catalogue';
import { money } from '../catalogue/money';
import { Document } from '../parts/document';
import type { ShopSettings, View } from '../view';
import { wordsFor } from '../words';
import type { Session } from './create-sessions';
import { findPage } from './find-page';
import type { Locale } from './locale';
import { securityHeaders } from './security-headers';
import type { Answer } from './send';

/** What a page is rendered from. */
export interface PageRequest {
  locale: Locale;
  query: URLSearchParams;
  session: Session;
  backend: string | undefined;
  /** Epoch ms, the stage's clock included. */
  now: number;
}

/** A whole page as an answer. What waited in the session goes out with it. */
export function renderPage(request: PageRequest, catalogue: Catalogue, settings: ShopSettings): Answer {
  const { locale, session } = request;
  const nonce = randomBytes(12).toString('base64');
  const regime: Regime = locale.regime ?? settings.regime;
  const view: View = {
    language: locale.language,
    words: wordsFor(locale.language, settings.given),
    prefix: locale.prefix,
    path: locale.rest,
    query: request.query,
    address: locale.rest + (request.query.size ? `?${request.query}` : ''),
    regime,
    catalogue,
    session,
    settings,
    backend: request.backend,
    now: request.now,
    nonce,
    href: (path) => locale.prefix + path,
    file: (path) => path,
    money: (amount, currency) => money(amount, currency, locale.language),
  };
  const page = findPage(view);
  page.events = [...(page.events ?? []), ...session.pending.splice(0)];
  page.channels = session.agreed;
  session.agreed = undefined;
  page.granted = session.granted.splice(0);
  return {
    status: page.status ?? 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': locale.language,
      'Cache-Control': 'private, no-cache',
      ...securityHeaders(nonce, request.backend),
    },
    body: `<!doctype html>${render(<Document view={view} page={page} />)}`,
  };
}
