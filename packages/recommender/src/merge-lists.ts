import { REPEAT_RATE } from './constants';
import { entriesOf } from './entries-of';
import type { Ranked, RankRequest, Reason } from './request';
import { isSearch, type Speaker } from './speakers-of';
import { type Feeds, ITSELF } from './strips';

/**
 * Merges the lists of all speakers: per list Σ weight · s(speaker → item), brought to a top of 1 (every list has a unit of its own, and so
 * have those of searches and, where a feed tells them apart, of what was bought, which are brought to the weight of the loudest of them
 * beside the loudest of all), then added up with the feeds' shares. Itself an item met speaks for by √(weight · views): what comes back is not the newest alone. With one feed the order is the
 * formula's own. The reason names the speaker who gave the most.
 * @param shares those of the model files, by list.
 * @returns unsorted; scores are between 0 and the sum of the shares.
 */
export function mergeLists(
  speakers: Speaker[],
  [code, ...feeds]: Feeds,
  records: RankRequest['records'],
  shares?: Record<string, number>,
): Ranked[] {
  const merged = new Map<string, Ranked>();
  const loudest = (group: Speaker[]) => Math.max(...group.map(({ weight }) => weight));
  const searches = speakers.filter(isSearch);
  const items = speakers.filter((speaker) => !isSearch(speaker));
  for (const [list, usual, bought] of feeds) {
    const isApart = (speaker: Speaker) => bought !== undefined && speaker.bought;
    const apart = items.filter(isApart);
    for (const group of [items.filter((speaker) => !isApart(speaker)), apart, searches]) {
      const sums = new Map<string, Ranked & { most: number }>();
      let top = 0;
      for (const { id: item, weight, told, views } of group) {
        const record = records.get(item);
        const reason: Reason = { code: list === ITSELF ? 'bought-before' : code, item, ...told };
        const entries =
          list === ITSELF
            ? [{ id: item, score: views ? Math.sqrt(views / weight) : (record?.repeat?.rate ?? REPEAT_RATE) }]
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
      const given = group === apart ? bought : shares?.[list];
      const share = ((given as number) >= 0 ? (given as number) : usual) * (loudest(group) / loudest(speakers));
      for (const { id, score, reason } of sums.values()) {
        const entry = merged.get(id) ?? { id, score: 0, reason };
        entry.score += (share * score) / top;
        if (usual >= 1 || bought !== undefined) merged.set(id, entry);
      }
    }
  }
  return [...merged.values()];
}
