import { brotliCompressSync, constants } from 'node:zlib';
import { fnv1a32 } from '@dangol/schema';
import type { Packing } from './open-packing';
import { type PackedShard, packShards, shardNumber, shardText } from './pack-shards';

/** What the browser loads to show a product page: 95 of 100 shards are no larger. */
export const SHARD_BUDGET_BYTES = 6 * 1024;

const SAMPLE = 1000;
/** A sample errs by a few per cent. */
const MARGIN = 0.95;
/** Shards that are packed to be weighed, and what their 95th may err by: of 1,000 it was six per cent off. */
const WEIGHED = 3000;
const WEIGHED_MARGIN = 0.96;
const MOST_ATTEMPTS = 8;
const PLACEHOLDER = '0'.repeat(16);

/** Bytes of a text as a web server sends it, compressed with brotli at quality 5, which is about what a server affords. */
export function brotliBytes(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

/** The size that 95 of 100 do not exceed. */
export function p95(sizes: number[]): number {
  const sorted = [...sizes].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}

/** How many shards, and what the 95th of 100 weighs. */
export interface ChosenShards {
  shardCount: number;
  shardP95Bytes: number;
}

/**
 * The smallest number of shard files whose p95 is within the budget. Found on a sample of 1,000 records, spread over as many fewer shards, and then
 * measured on 3,000 shards as they will be packed: a sample may promise too much. Where single records are beyond the budget no number helps:
 * twice as many files as items is the most.
 */
export async function chooseShardCount(packing: Packing): Promise<ChosenShards> {
  let shardCount = await guessShardCount(packing);
  for (let attempt = 1; ; attempt++) {
    const shardP95Bytes = await measureShards(packing, shardCount);
    const most = SHARD_BUDGET_BYTES * (shardCount > WEIGHED ? WEIGHED_MARGIN : 1);
    if (shardP95Bytes <= most || attempt === MOST_ATTEMPTS) return { shardCount, shardP95Bytes };
    // A shard is rather lists than cards: a tenth more of them are a tenth smaller.
    shardCount = Math.ceil(shardCount * Math.min(2, Math.max(1.05, (1.02 * shardP95Bytes) / most)));
  }
}

async function measureShards(packing: Packing, shardCount: number): Promise<number> {
  const number = shardNumber(shardCount);
  const sizes: number[] = [];
  for await (const shard of packShards(packing, number, `${number} < ${WEIGHED}`)) {
    sizes.push(brotliBytes(shardText(PLACEHOLDER, shard)));
  }
  return p95(sizes);
}

async function guessShardCount(packing: Packing): Promise<number> {
  const items = packing.ids.length;
  const records = await sampleRecords(packing);
  const sampled = Math.min(SAMPLE, items) / Math.max(1, items);
  const fits = (shardCount: number) => {
    const sizes = groupRecords(records, Math.max(1, Math.round(shardCount * sampled))).map((shard) =>
      brotliBytes(shardText(PLACEHOLDER, shard)),
    );
    return p95(sizes) <= SHARD_BUDGET_BYTES * MARGIN;
  };
  let low = 1;
  let high = Math.max(1, items * 2);
  while (high - low > high * 0.02) {
    const middle = Math.floor(Math.sqrt(low * high));
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** A record alone with the cards it brings. */
type SampledRecord = PackedShard & { hash: number };

async function sampleRecords(packing: Packing): Promise<SampledRecord[]> {
  const sample = `i.item IN (SELECT item FROM items ORDER BY hash, item LIMIT ${SAMPLE})`;
  const records: SampledRecord[] = [];
  for await (const single of packShards(packing, 'i.item', sample)) {
    const [id = ''] = single.items.keys();
    records.push({ ...single, hash: fnv1a32(id) });
  }
  return records;
}

function groupRecords(records: SampledRecord[], shardCount: number): PackedShard[] {
  const shards = new Map<number, PackedShard>();
  for (const { hash, items, cards } of records) {
    const number = hash % shardCount;
    const shard = shards.get(number) ?? { number, items: new Map(), cards: new Map() };
    for (const [id, text] of items) shard.items.set(id, text);
    for (const [id, text] of cards) shard.cards.set(id, text);
    shards.set(number, shard);
  }
  return [...shards.values()];
}
