import type { Shard } from '@dangol/schema';
import type { ShopItem, StripCoverage } from '../try-data';
import { countOwn } from './read-page';

/** As many as a row has on a desk. */
const ROW = 6;
/** Beyond so many items every second or third is looked at, and so on: half a millisecond each. */
const MOST = 20_000;

/**
 * Fills the strips of every item's page, and counts whose are full of what was learned.
 * @param items those that a visitor could come to, with what they sold.
 */
export async function measureStrips(
  shards: AsyncIterable<Shard>,
  items: ReadonlyMap<string, ShopItem>,
): Promise<{ coverage: StripCoverage[]; measured: number }> {
  const every = Math.ceil(items.size / MOST);
  const found = new Map<StripCoverage['kind'], StripCoverage>();
  // Where nothing was sold, what was looked at counts.
  const isSold = [...items.values()].some(({ orders }) => orders > 0);
  const worth = ({ orders, visitors }: ShopItem) => (isSold ? orders : visitors);
  let measured = 0;
  let met = 0;
  let sales = 0;
  for await (const shard of shards) {
    for (const { id } of shard.items) {
      const item = items.get(id);
      if (!item || met++ % every) continue;
      measured++;
      sales += worth(item);
      for (const { kind, own } of countOwn(id, shard)) {
        const strip = found.get(kind) ?? { kind, full: { items: 0, sales: 0 }, part: { items: 0, sales: 0 } };
        found.set(kind, strip);
        for (const part of [own >= ROW && strip.full, own > 0 && own < ROW && strip.part]) {
          if (!part) continue;
          part.items++;
          part.sales += worth(item);
        }
      }
    }
  }
  // An item that is in no file has no strip either.
  const all = every > 1 ? measured : items.size;
  const sold = every > 1 ? sales : [...items.values()].reduce((sum, item) => sum + worth(item), 0);
  const shares = (part: { items: number; sales: number }) => ({
    items: part.items / Math.max(1, all),
    sales: part.sales / Math.max(1, sold),
  });
  return {
    coverage: [...found.values()].map(({ kind, full, part }) => ({ kind, full: shares(full), part: shares(part) })),
    measured: all,
  };
}
