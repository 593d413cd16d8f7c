/**
 * FNV-1a, 32 bit, over the UTF-8 bytes of a text: small, fast and the same in every language that might read a model folder.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function fnv1a32(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** The number of the shard file that holds an item: `<version>/items/<n>.json`. Trainer and browser both ask here. */
export function shardOf(id: string, shardCount: number): number {
  return fnv1a32(id) % shardCount;
}
