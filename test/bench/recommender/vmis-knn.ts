/** What VMIS-kNN answers with: items by number, best first. */
export type Answer = (evolving: readonly number[], most: number, hidden?: ReadonlySet<number>) => number[];

/** Published for RetailRocket-like logs. */
export interface VmisSettings {
  /** Newest sessions that are looked at. */
  m: number;
  /** Neighbours that vote. */
  k: number;
  /** Newest items of the evolving session that are looked at. */
  length: number;
}

/**
 * VMIS-kNN: an index from each item to its `m` newest sessions; of all sessions that share an item with the evolving one the `m` newest are scored by
 * Σ position / length of what they share, the `k` best of them vote for their items with λ(place of the newest shared item) · score · ln(|H| / h_i),
 * λ(p) = 1 − p / 10, 0 from 10 on (Kersbergen, Sprangers, Schelter: Serenade, SIGMOD 2022, https://doi.org/10.1145/3514221.3517901).
 * @param sessions items in order, the oldest session first.
 */
export function createVmisKnn(
  sessions: readonly (readonly number[])[],
  { m = 500, k = 100, length = 9 }: Partial<VmisSettings> = {},
): Answer {
  const distinct = sessions.map((items) => [...new Set(items)]);
  const newest = new Map<number, number[]>();
  const counts = new Map<number, number>();
  for (let session = distinct.length - 1; session >= 0; session--) {
    for (const item of distinct[session]!) {
      const list = newest.get(item);
      if (!list) newest.set(item, [session]);
      else if (list.length < m) list.push(session);
      counts.set(item, (counts.get(item) ?? 0) + 1);
    }
  }
  const rarity = new Map([...counts].map(([item, count]) => [item, Math.log(sessions.length / count)]));

  /** Sessions are numbered in order of time: the larger is the newer. */
  function similar(evolving: readonly number[]): Map<number, { score: number; place: number }> {
    const scores = new Map<number, { score: number; place: number }>();
    const met = new Set<number>();
    for (let place = 0; place < evolving.length; place++) {
      const item = evolving[evolving.length - 1 - place]!;
      if (met.has(item)) continue;
      met.add(item);
      const weight = (evolving.length - place) / evolving.length;
      for (const session of newest.get(item) ?? []) {
        const known = scores.get(session);
        if (known) known.score += weight;
        else scores.set(session, { score: weight, place });
      }
    }
    return scores;
  }

  return (whole, most, hidden) => {
    const sampled = [...similar(whole.slice(-length))].sort(([a], [b]) => b - a).slice(0, m);
    const neighbours = sampled.sort(([a, x], [b, y]) => y.score - x.score || b - a).slice(0, k);
    const votes = new Map<number, number>();
    for (const [session, { score, place }] of neighbours) {
      const worth = score * Math.max(0, 1 - place / 10);
      for (const item of distinct[session]!) {
        if (!hidden?.has(item)) votes.set(item, (votes.get(item) ?? 0) + worth * rarity.get(item)!);
      }
    }
    const best = [...votes].filter(([, score]) => score > 0).sort(([a, x], [b, y]) => y - x || a - b);
    return best.slice(0, most).map(([item]) => item);
  };
}
