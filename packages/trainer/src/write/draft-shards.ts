import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL_FORMAT } from '@dangol/schema';
import type { Packing } from './open-packing';
import { packShards, shardNumber, shardText } from './pack-shards';

/** Stands where the version will: that is a hash of all shards, known after the last. */
const PLACEHOLDER = '0'.repeat(16);
const NOTHING = { items: new Map<string, string>(), cards: new Map<string, string>() };
const VERSION_AT = shardText(PLACEHOLDER, NOTHING).indexOf(PLACEHOLDER);

/**
 * Writes every shard of a model into `folder` in one pass, and then the version into each.
 * @param rest what else the version depends on.
 * @param onShare called with the share that is done, 0 to 1.
 * @returns the version: 16 hexadecimal digits, a hash of the content; and how much was written.
 */
export async function draftShards(
  packing: Packing,
  folder: string,
  shardCount: number,
  rest: object,
  onShare: (share: number) => void,
): Promise<{ version: string; bytes: number }> {
  const pathOf = (number: number) => join(folder, `${number}.json`);
  const hash = createHash('sha256').update(JSON.stringify([MODEL_FORMAT, shardCount, rest]));
  // Written without waiting: a large shop has a hundred thousand small files, and a promise costs more than the write.
  const write = (number: number, text: string) => {
    const content = Buffer.from(text);
    bytes += content.length;
    writeFileSync(pathOf(number), content);
  };
  const fillUpTo = (number: number) => {
    for (; next < number; next++) write(next, shardText(PLACEHOLDER, NOTHING));
  };
  let bytes = 0;
  let next = 0;
  for await (const shard of packShards(packing, shardNumber(shardCount))) {
    fillUpTo(shard.number);
    const text = shardText(PLACEHOLDER, shard);
    hash.update(text.slice(0, VERSION_AT)).update(text.slice(VERSION_AT + PLACEHOLDER.length));
    write(shard.number, text);
    next = shard.number + 1;
    onShare((0.9 * next) / shardCount);
  }
  fillUpTo(shardCount);
  const version = hash.digest('hex').slice(0, PLACEHOLDER.length);
  for (let number = 0; number < shardCount; number++) {
    const file = openSync(pathOf(number), 'r+');
    writeSync(file, version, VERSION_AT);
    closeSync(file);
  }
  onShare(1);
  return { version, bytes };
}
