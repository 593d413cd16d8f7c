import type { Card } from '@dangol/schema';
import { type LiveFile, readLiveFile } from './read-live-file';
import type { Timers } from './within-time';

/** What asks for `live.json`. */
export interface PricesDeps {
  url: string;
  /** Older prices are not shown. */
  maxAgeMs: number;
  fetch: (
    url: string,
    init: { cache: 'no-cache' | 'force-cache' },
  ) => Promise<Pick<Response, 'ok' | 'headers' | 'text'>>;
  timers: Timers;
  /** Epoch ms. */
  now: () => number;
  /** Told after each answer, and when none has come in time. */
  changed: () => void;
}

/** What is known of `live.json`. */
export interface PricesState {
  url: string;
  maxAgeMs: number;
  /** `undefined` until it is known. `unreachable`: neither the host nor the browser's cache gave one; `unreadable`: it is not one. */
  status: 'read' | 'unreadable' | 'unreachable' | undefined;
  /** With `read`: the model it is for, when it was written, how old that is by the server's clock, ms, and for how many items. */
  version?: string;
  at?: number;
  ageMs?: number;
  count?: number;
}

/** Prices newer than the model, or none at all where there are none that may be shown. */
export interface Prices {
  /** A card of a model's version as it may be shown now. */
  over(card: Card, version: string | undefined): Card;
  /** Asks for the file, unless that was done within five minutes. Resolves when it is known whether there is one. */
  ask(): Promise<void>;
  /** The model that the file is for; `undefined` where there is no file. */
  version(): string | undefined;
  /** For the inspector. */
  state(): PricesState;
  /** When all cards of this version were right with the file laid over, epoch ms; `undefined` where prices are not shown. */
  at(version: string | undefined): number | undefined;
}

/** A page that comes back asks again after this time. */
const AGAIN_MS = 300_000;

/** Until then the model's prices stand in; what has not come is taken for unreachable. */
const PATIENCE_MS = 5000;

/** 48 hours. */
export const PRICE_MAX_AGE_MS = 172_800_000;

/**
 * Lays `live.json` over cards. A file that is unreadable, of another version than the card or older than `maxAgeMs` takes the price off the card, rather than leave a
 * wrong one on it; what it says of the stock holds until a newer file says otherwise. Age is measured by the server's clock where its answer names it (`Date`, and `Age` of a cache on
 * the way), since a visitor's may be wrong. Where the server cannot be reached, what the browser's own cache has of the file counts, by its age.
 */
export function createPrices({ url, maxAgeMs, fetch, timers, now, changed }: PricesDeps): Prices {
  let file: LiveFile | undefined;
  let status: PricesState['status'];
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking = Promise.resolve();
  /** What the server's clock is ahead of the visitor's by, ms. */
  let ahead = 0;

  async function read(cache: 'no-cache' | 'force-cache'): Promise<void> {
    const answer = await fetch(url, { cache });
    if (!answer.ok) throw answer;
    const { headers } = answer;
    const at = Date.parse(`${headers.get('date')}`) + Number(headers.get('age')) * 1000;
    // A copy from the browser's cache has the time that it was stored at.
    if (cache === 'no-cache') ahead = at - now() || 0;
    file = readLiveFile(await answer.text(), now() + ahead);
    status = file ? 'read' : 'unreadable';
  }

  function settled(): void {
    status ??= 'unreachable';
    changed();
  }

  const isFresh = (version: string | undefined) =>
    file && file.version === version && now() + ahead - file.at <= maxAgeMs;

  return {
    over(card, version) {
      if (!status) return card;
      const row = file?.version === version ? file?.rows.get(card.id) : undefined;
      // A card from the profile has the price of the visitor's last look.
      const { at, views } = card as Card & { at?: number; views?: number };
      const isRight = isFresh(version) && !(views && now() - at! > maxAgeMs);
      if (!row && isRight) return card;
      const { price, was, ...laid } = card;
      if (row?.stock === 0) laid.availability = 'out_of_stock';
      else if (row?.stock === 1 && laid.availability === 'out_of_stock') laid.availability = 'in_stock';
      if (row && isFresh(version)) {
        if (row.price !== undefined) (laid as Card).price = row.price;
        if (row.was !== undefined) (laid as Card).was = row.was;
      }
      return laid;
    },
    ask() {
      if (now() - askedAt < AGAIN_MS) return asking;
      askedAt = now();
      asking = read('no-cache')
        .catch(() => read('force-cache'))
        // What is known already grows old by itself.
        .catch(() => {})
        .then(settled);
      timers.setTimeout(() => status ?? settled(), PATIENCE_MS);
      return asking;
    },
    version: () => file?.version,
    state: () => ({
      url,
      maxAgeMs,
      status,
      ...(file && { version: file.version, at: file.at, ageMs: now() + ahead - file.at, count: file.rows.size }),
    }),
    at: (version) => (isFresh(version) ? file?.at : undefined),
  };
}
