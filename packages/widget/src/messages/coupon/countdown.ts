const MS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };

/** From when on seconds are told. */
const LAST_MS = 10 * MS.m;

/** How long is left: a number of days, hours, minutes or seconds. */
export type Span = readonly [count: number, unit: keyof typeof MS];

/** A countdown at one moment. */
export interface Countdown {
  isOver: boolean;
  /** The two units that matter, without those of which there is none; empty when it is over. */
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
  const [large, small]: [Span[1], Span[1]] = isLast ? ['m', 's'] : leftMs < MS.d ? ['h', 'm'] : ['d', 'h'];
  const ms = isLast ? Math.ceil(leftMs / MS.s) * MS.s : leftMs;
  const left: Span[] = [
    [Math.floor(ms / MS[large]), large],
    [Math.floor((ms % MS[large]) / MS[small]), small],
  ];
  const nextMs = isLast ? leftMs % MS.s || MS.s : (leftMs % MS.m) + 1;
  return { isOver: false, left: left.filter(([count]) => count > 0), nextMs };
}
