/** One answer's figures at one depth. */
export interface Measured {
  /** 1 where any label is among the first K. */
  HR: number;
  /** 1/place of the first label, 0 beyond K. */
  MRR: number;
  /** Discounted gain of the labels among the first K, as a share of the best possible. */
  NDCG: number;
  /** Labels among the first K, as a share of all labels. */
  Recall: number;
}

/** Scores one ranking by its labels. @param shown best first. */
export function measure(shown: readonly string[], labels: readonly string[], depth: number): Measured {
  const wanted = new Set(labels);
  const gains = Array.from({ length: Math.min(depth, wanted.size) }, (_, place) => gain(place));
  const measured: Measured = { HR: 0, MRR: 0, NDCG: 0, Recall: 0 };
  for (let place = 0; place < Math.min(depth, shown.length); place++) {
    if (!wanted.has(shown[place] as string)) continue;
    if (!measured.HR) measured.MRR = 1 / (place + 1);
    measured.HR = 1;
    measured.NDCG += gain(place);
    measured.Recall++;
  }
  measured.NDCG /= gains.reduce((sum, next) => sum + next, 0);
  measured.Recall /= wanted.size;
  return measured;
}

function gain(place: number): number {
  return 1 / Math.log2(place + 2);
}
