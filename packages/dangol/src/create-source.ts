import { recommend } from '@dangol/recommender';
import type { Rules } from '@dangol/recommender/rules';
import type { Client } from '@dangol/sdk';
import type { Model } from '@dangol/sdk/model';
import { createLive, type Live } from './source/create-live';
import { createPlainSource, type TellingSource } from './source/create-plain-source';
import type { LiveCard } from './source/lay-over';
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
  timers?: Timers;
  /** Epoch ms. */
  now?: () => number;
}

/**
 * Joins model, profile and recommender into what the widget asks. Without a client, or while personalization is not allowed, strips are
 * made from the page's item and what is popular alone.
 */
export function createSource(client: SourceClient | undefined, options: SourceOptions = {}): TellingSource {
  const { resolveItems, rules, ...others } = options;
  const { timers = globalThis, now = Date.now } = others;
  const given = rules && Promise.resolve(rules);
  let live: Live | undefined;
  const source = createPlainSource(client, {
    ...others,
    live: (choice) => live?.(choice),
    ...(given && { rules: () => given }),
  });
  if (resolveItems) live = createLive({ source, resolveItems, timers, now, recommend });
  return source;
}
