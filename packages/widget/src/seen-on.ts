import type { Card } from '@dangol/schema';
import { fill } from './fill';
import type { StripReason } from './source';

/**
 * The words before a price that the visitor saw: "Seen 3 Mar". Without `Intl`, whose first formatter is slow: English months come from
 * `toDateString()`, which is English everywhere.
 * @param text with `{d}`, `{m}`, `{M}`
 * @returns `''` where the item's price has not dropped, or not since a known day
 */
export function seenOn({ price, currency }: Card, reason: StripReason | undefined, text: string): string {
  if (reason?.code !== 'price-drop' || reason.currency !== currency || !((reason.from as number) > (price as number)))
    return '';
  const day = new Date(reason.seenAt as number);
  const d = day.getDate();
  return d ? fill(text, { d, m: day.getMonth() + 1, M: day.toDateString().slice(4, 7) }) : '';
}
