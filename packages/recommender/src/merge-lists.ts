import type { ItemRecord } from '@dangol/schema';
import { REPEAT_RATE } from './constants';
import { entriesOf } from './entries-of';
import type { Ranked, Reason } from './request';
import type { Speaker } from './speakers-of';
import { type Feeds, ITSELF } from './strips';

/**
 * Merges the lists of all speakers: per list Σ weight · s(speaker → item), brought to a top of 1 (every list has a unit of its own),
 * then added up with the feeds' shares. Itself an item met speaks for by √(weight · views): what comes back is not the newest alone. With one feed the order is the formula's own. The reason names the speaker who gave the most.
 * @returns unsorted; scores are between 0 and the sum of the shares.
 */
export function mergeLists(speakers: Speaker[], [code, ...feeds]: Feeds, records: Map<string, ItemRecord>): Ranked[] {
  const merged = new Map<string, Ranked>();
  for (const [list, share] of feeds) {
    const sums = new Map<string, Ranked & { most: number }>();
    let top = 0;
    for (const { id: item, weight, past, views } of speakers) {
      const record = records.get(item);
      const reason: Reason = { code: past ? 'your-history' : list === ITSELF ? 'bought-before' : code, item };
      const entries =
        list === ITSELF
          ? [{ id: item, score: past ? Math.sqrt(views / weight) : (record?.repeat?.rate ?? REPEAT_RATE) }]
          : entriesOf(record?.lists?.[list], reason);
      for (const { id, score } of entries) {
        const part = weight * score;
        const sum = sums.get(id) ?? { id, score: 0, most: 0, reason };
        sum.score += part;
        if (part > sum.most) {
          sum.most = part;
          sum.reason = reason;
        }
        sums.set(id, sum);
        top = Math.max(top, sum.score);
      }
    }
    for (const { id, score, reason } of sums.values()) {
      const entry = merged.get(id) ?? { id, score: 0, reason };
      entry.score += (share * score) / top;
      if (share >= 1) merged.set(id, entry);
    }
  }
  return [...merged.values()];
}
