import type { ItemRecord } from '@dangol/schema';
import { entriesOf } from './entries-of';
import type { Ranked } from './request';
import type { Speaker } from './speakers-of';
import { type Feed, LIST_REASONS } from './strips';

interface Sum {
  score: number;
  /** The most that one speaker gave, and which one. */
  most: number;
  best: Speaker;
}

/**
 * Merges the lists of all speakers: per list Σ weight · s(speaker → item), brought to a top of 1 (every list has a unit of its own),
 * then added up with the feeds' weights. With one feed the order is the formula's own.
 * @returns unsorted; scores are finite, between 0 and the sum of the feeds' weights.
 */
export function mergeLists(speakers: Speaker[], feeds: Feed[], records: Map<string, ItemRecord>): Ranked[] {
  const merged = new Map<string, Ranked>();
  for (const { list, weight, lifts } of feeds) {
    const sums = new Map<string, Sum>();
    let top = 0;
    for (const speaker of speakers) {
      for (const [id, s] of entriesOf(records.get(speaker.id)?.lists?.[list])) {
        const part = speaker.weight * s;
        const sum = sums.get(id) ?? { score: 0, most: 0, best: speaker };
        sum.score += part;
        if (part > sum.most) {
          sum.most = part;
          sum.best = speaker;
        }
        sums.set(id, sum);
        top = Math.max(top, sum.score);
      }
    }
    for (const [id, { score, best }] of sums) {
      const share = (weight * score) / top;
      const entry = merged.get(id);
      if (entry) entry.score += share;
      else if (!lifts) {
        const code = best.past ? 'your-history' : LIST_REASONS[list];
        merged.set(id, { id, score: share, reason: { code, item: best.id } });
      }
    }
  }
  return [...merged.values()];
}
