import type { Database } from '../database/open-database';

/** The cards of all items as JSON texts, held outside of the JavaScript heap: half a million take about 170 MB. */
export interface CardTexts {
  /** By the number of the item; `undefined` for one without a card. */
  of(item: number): string | undefined;
}

const CHUNK_BYTES = 1 << 24;

/** Reads all cards. @param items how many items there are; they are numbered from 0. */
export async function readCardTexts(database: Database, items: number): Promise<CardTexts> {
  const chunks: Buffer[] = [];
  const chunkOf = new Uint16Array(items);
  const starts = new Uint32Array(items);
  const sizes = new Uint32Array(items);
  let used = CHUNK_BYTES;
  for await (const rows of database.stream<[item: number, card: string]>('SELECT item, card FROM cards')) {
    for (const [item, card] of rows) {
      const text = canonical(card);
      const size = Buffer.byteLength(text);
      if (used + size > CHUNK_BYTES) {
        chunks.push(Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, size)));
        used = 0;
      }
      chunks.at(-1)?.write(text, used);
      chunkOf[item] = chunks.length - 1;
      starts[item] = used;
      sizes[item] = size;
      used += size;
    }
  }
  return {
    of(item) {
      const start = starts[item] ?? 0;
      const size = sizes[item];
      return size ? chunks[chunkOf[item] as number]?.toString('utf8', start, start + size) : undefined;
    },
  };
}

/** As `JSON.stringify` writes it: of what an engine may have written, escapes alone can differ. */
function canonical(card: string): string {
  return card.includes('\\u') ? JSON.stringify(JSON.parse(card)) : card;
}
