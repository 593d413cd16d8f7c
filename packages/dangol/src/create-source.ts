import { recommend } from '@dangol/recommender';
import type { Rules } from '@dangol/recommender/rules';
import type { Client } from '@dangol/sdk';
import type { Model } from '@dangol/sdk/model';
import { createLive, type Live } from './source/create-live';
import { createPlainSource, type TellingSource } from './source/create-plain-source';
import { PRICE_MAX_AGE_MS, type PricesDeps } from './source/create-prices';
import type { LiveCard } from './source/live-cards';
import type { Timers } from './source/within-time';

/** The slice of a client that a source uses. */
export interface SourceClient {
  profile: Pick<Client['profile'], 'snapshot' | 'subscribe' | 'ready' | 'forget'>;
  consent: Pick<Client['consent'], 'allows' | 'subscribe'>;
  /** Strips are told when the page's item becomes known or changes. */
  item?: { current(): string | undefined; subscribe?(listener: () => void): () => void; ready?: Promise<unknown> };
  track: Client['track'];
}

/** Options of `createSource()`. */
export interface SourceOptions {
  /** Where lists and cards come from; without it there is *recently viewed* alone. */
  model?: Model | undefined;
  /**
   * Asks the shop's page for what it knows better (price, stock, title). Strips do not wait for it: what comes after they are drawn is laid over the
   * cards in their place, sold out included; items known to be `out_of_stock` before are not shown. What fails or is missing leaves the model's card
   * as it is.
   */
  resolveItems?: ((ids: string[]) => Promise<readonly LiveCard[]>) | undefined;
  /**
   * Address of the model's `live.json`: prices and stock newer than the model's. It is asked for once a page, and again when the page comes back after five minutes.
   * Where it cannot be used, strips show no prices: unreadable, of another version than the model, or too old. Default: the model's prices.
   */
  livePrices?: string | undefined;
  /** How old the prices of `livePrices` may be, ms. Default 48 hours. */
  priceMaxAgeMs?: number | undefined;
  /** Reads `livePrices`. Default the global one. */
  fetch?: PricesDeps['fetch'] | undefined;
  /**
   * What the shop wants pinned, boosted, buried, excluded or shown alone: `createRules([…])` of `@dangol/recommender/rules`. One that is malformed is left
   * out, the others hold: check them with `checkRules()` before they are published.
   */
  rules?: Rules | undefined;
  /**
   * What the shop knows of the visitor (`{ age: '30s', gender: 'f' }`), for rules that ask for it; asked only while the purpose `demographics` is
   * allowed, and kept nowhere.
   */
  demographics?: (() => Readonly<Record<string, string>> | undefined) | undefined;
  /** The page's address: strips of one page do not repeat each other. Default `location.href`. */
  page?: () => string | undefined;
  /** Default the global one. */
  timers?: Timers & Partial<Pick<Window, 'addEventListener'>>;
  /** Epoch ms. */
  now?: () => number;
}

/**
 * Joins model, profile and recommender into what the widget asks. Without a client, or while personalization is not allowed, strips are
 * made from the page's item and what is popular alone.
 */
export function createSource(client: SourceClient | undefined, options: SourceOptions = {}): TellingSource {
  const { resolveItems, rules, livePrices, priceMaxAgeMs = PRICE_MAX_AGE_MS, ...others } = options;
  const { timers = globalThis, now = Date.now, model } = others;
  const fetch: PricesDeps['fetch'] = options.fetch ?? ((...request) => globalThis.fetch(...request));
  const given = rules && Promise.resolve(rules);
  let live: Live | undefined;
  const source = createPlainSource(client, {
    ...others,
    live: (choice) => live?.lay(choice),
    ...(given && { rules: () => given }),
  });
  const prices = livePrices ? { url: livePrices, maxAgeMs: priceMaxAgeMs, fetch } : undefined;
  if (resolveItems || prices) live = createLive({ source, model, resolveItems, prices, timers, now, recommend });
  return source;
}
