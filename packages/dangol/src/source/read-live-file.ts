import { type Card, LIVE_FORMAT, LIVE_MAX_LENGTH } from '@dangol/schema';

/** What `live.json` says of an item: fields of its card, with `undefined` where there is none. */
export type LivePrice = Pick<Card, 'price' | 'was'> & {
  /** 0: sold out; 1: for sale; `undefined`: not known. */
  stock?: unknown;
};

/** A `live.json` that may be used. */
export interface LiveFile {
  version: string;
  /** Epoch ms. */
  at: number;
  rows: Map<unknown, LivePrice>;
}

/** The clock of the machine that wrote it may be wrong by this much. */
const SKEW_MS = 86_400_000;

/**
 * Guards `live.json` in place of the schema's parser: rows that are none are left out, and an item with a price that is none has no price. `undefined` for
 * what is no such file, is too large to be read at a visitor's expense, or comes from the future.
 * @param now epoch ms.
 */
export function readLiveFile(text: string, now: number): LiveFile | undefined {
  try {
    if (text.length > LIVE_MAX_LENGTH) return undefined;
    const { format, version, at, items } = JSON.parse(text);
    if (format !== LIVE_FORMAT || typeof version !== 'string' || !(at > 0 && at < now + SKEW_MS)) return undefined;
    const rows = new Map<unknown, LivePrice>();
    for (const row of items) {
      if (Array.isArray(row)) rows.set(row[0], { price: priceOf(row[1]), was: priceOf(row[2]), stock: row[3] });
    }
    return { version, at, rows };
  } catch {
    return undefined;
  }
}

const priceOf = (given: unknown) => (typeof given === 'number' && given >= 0 && given < 1e15 ? given : undefined);
