import type { Rules } from '@dangol/recommender/rules';
import type { Client } from '@dangol/sdk';
import type { Model } from '@dangol/sdk/model';
import { createLive } from './source/create-live';
import { createPlainSource, type TellingSource } from './source/create-plain-source';
import type { LiveCard } from './source/lay-over';
import type { Timers } from './source/within-time';

/** The slice of a client that a source uses. */
export interface SourceClient {
  profile: Pick<Client['profile'], 'snapshot' | 'subscribe' | 'ready' | 'forget'>;
  consent: Pick<Client['consent'], 'allows' | 'subscribe'>;
  /** Strips are told when the page's item becomes known or changes. */
  item?: { current(): string | undefined; subscribe?(listener: () => void): () => void };
  track: Client['track'];
}

/** Options of `createSource()`. */
export interface SourceOptions {
  /** Where lists and cards come from; without it there is *recently viewed* alone. */
  model?: Model | undefined;
  /**
   * Asks the shop's page for what it knows better (price, stock, title). Items that come back as `out_of_stock` are not shown. Waited for
   * at most a second; what is late, fails or is missing leaves the model's card as it is.
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
  const live = resolveItems && createLive(resolveItems, others.timers ?? globalThis);
  const given = rules && Promise.resolve(rules);
  return createPlainSource(client, { ...others, ...(live && { live }), ...(given && { rules: () => given }) });
}
