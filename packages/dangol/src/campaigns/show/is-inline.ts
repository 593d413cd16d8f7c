import type { Verdict } from '@dangol/campaigns';

/** Whether what a verdict shows lies in the page, in a place of its own. */
export const isInline = ({ take }: Pick<Verdict, 'take'>): boolean =>
  !!take && 'show' in take && take.show.format === 'inline';
