import type { Situation, Tally } from '@dangol/campaigns';
import type { Caps } from '@dangol/schema';

/** How often something was shown, and how often it may be; `most` is absent where there is no such cap. */
export interface Used {
  cap: 'perSession' | 'perDay' | 'total';
  used: number;
  most: number | undefined;
}

/** What is used up of caps now: a tally of another day or visit counts as none. */
export function usedCaps(tally: Tally | undefined, caps: Caps | undefined, { now, local, session }: Situation): Used[] {
  const isToday = tally?.day === local(now).date;
  return [
    { cap: 'perSession', used: (tally?.session === session && tally.inSession) || 0, most: caps?.perSession },
    { cap: 'perDay', used: (isToday && tally?.today) || 0, most: caps?.perDay },
    { cap: 'total', used: tally?.total ?? 0, most: caps?.total },
  ];
}
