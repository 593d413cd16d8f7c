import type { Span } from '../coupon/countdown';
import type { MessageWords } from '../words/message-words';

/** A length of time in words: `1 day 3 hours`, `3시간 12분`. */
export function spanText(spans: readonly Span[], words: Pick<MessageWords, 'd' | 'h' | 'm' | 's'>): string {
  return spans
    .map(([count, unit]) => {
      const [one, many = one] = words[unit].split('|');
      return `${count}${count === 1 ? one : many}`;
    })
    .join(' ');
}
