import type { Regime } from '@dangol/schema';
import type { ComponentChildren } from 'preact';
import type { Catalogue } from './catalogue/create-catalogue';
import type { AgreedChannels, Session } from './http/create-sessions';
import type { Language, Words } from './words';

/** All that a page is drawn from: the visitor's address and session, and the shop around them. */
export interface View {
  language: Language;
  words: Words;
  /** First part of every path: `/ko`, or `/ko-eu` where another law than the shop's own is tried. */
  prefix: string;
  /** The rest of the path, from `/`. */
  path: string;
  query: URLSearchParams;
  /** Path and query: where the page itself is again, in another language, law or brightness. */
  address: string;
  regime: Regime;
  catalogue: Catalogue;
  /** Empty and unsaved until the visitor does something that needs it. */
  session: Readonly<Session>;
  settings: ShopSettings;
  /** Where dangol's events go; `undefined` sends none. */
  backend: string | undefined;
  /** Epoch ms, the stage's clock included. */
  now: number;
  /** Of this answer, for the Content-Security-Policy. */
  nonce: string;
  /** A path of the shop in this language: `href('/cart')` → `/ko/cart`. */
  href(path: string): string;
  /** The address of a file of the shop, by its path from the root: `file('/assets/shop.css')`. Addresses of other hosts stay. */
  file(path: string): string;
  /** `39,000원`, `₩39,000`, `$109.99`. */
  money(amount: number, currency: string): string;
}

/** What holds for every page of one running shop. */
export interface ShopSettings {
  /** The law where the address names none. */
  regime: Regime;
  /** Whether the catalogue was given rather than made. */
  given: boolean;
  /** Whether the shop asks for consent by itself; tests that speak for the visitor turn it off. */
  notice: boolean;
  /** CSS that keeps the strips' space, at most 300 bytes. */
  reserveCss: string;
  /** For `data-model-version`, as training prints it. */
  modelTag: string | undefined;
}

/** What a page function gives. */
export interface Page {
  title: string;
  /** What the shop calls this kind of page: `home`, `product`… */
  type: string;
  description?: string;
  /** HTTP status; default 200. */
  status?: number;
  body: ComponentChildren;
  /** Not a page of the shop: neither its frame nor dangol is on it. */
  isBare?: boolean;
  /** Pushed to the dataLayer as the page is read, as a shop with GA4 e-commerce does. */
  events?: Record<string, unknown>[];
  /** Advertising that was just agreed to, recorded as the page is read. */
  channels?: AgreedChannels | undefined;
  /** Purposes that were just agreed to, by dangol's names; recorded with them. */
  granted?: readonly string[];
  /** schema.org data about the page. */
  jsonLd?: Record<string, unknown>;
}
