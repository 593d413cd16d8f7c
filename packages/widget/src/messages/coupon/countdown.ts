const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** From when on seconds are told. */
const LAST_MS = 10 * MINUTE_MS;

/** How long is left: a number of days, hours, minutes or seconds. */
export type Span = readonly [count: number, unit: 'd' | 'h' | 'm' | 's'];

/** A countdown at one moment. */
export interface Countdown {
  isOver: boolean;
  /** Two units, of which the second is left out where it is none; empty when it is over. */
  left: Span[];
  /** When it will read otherwise, ms from now; 0 when it is over. */
  nextMs: number;
}

/**
 * What a countdown says. Minutes are those that are full, so that it never promises more than there is; in the last 10 minutes seconds are told, the last
 * of them until it is over.
 * @param leftMs until the end; what is no number is over.
 */
export function countdown(leftMs: number): Countdown {
  if (!(leftMs > 0)) return { isOver: true, left: [], nextMs: 0 };
  const isLast = leftMs <= LAST_MS;
  const ms = isLast ? Math.ceil(leftMs / SECOND_MS) * SECOND_MS : leftMs;
  const full = (unitMs: number, ofMs = Number.POSITIVE_INFINITY) => Math.floor((ms % ofMs) / unitMs);
  const spans: [Span, Span] = isLast
    ? [
        [full(MINUTE_MS), 'm'],
        [full(SECOND_MS, MINUTE_MS), 's'],
      ]
    : leftMs < DAY_MS
      ? [
          [full(HOUR_MS), 'h'],
          [full(MINUTE_MS, HOUR_MS), 'm'],
        ]
      : [
          [full(DAY_MS), 'd'],
          [full(HOUR_MS, DAY_MS), 'h'],
        ];
  const nextMs = isLast ? leftMs % SECOND_MS || SECOND_MS : (leftMs % MINUTE_MS) + 1;
  return { isOver: false, left: spans.filter(([count]) => count > 0), nextMs };
}
