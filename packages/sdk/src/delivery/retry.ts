import { RETRY_AFTER_MAX_MS, RETRY_BASE_MS, RETRY_MAX_MS } from './constants';

/**
 * How long to leave a backend alone after a failure, ms.
 * @param attempt failures in a row, this one included: from 1.
 * @param retryAfter the header as it came (seconds or an HTTP date); obeyed up to an hour, anything unreadable counts as absent.
 * @param random from 0 to below 1.
 * @returns `Retry-After`, else exponential back-off with full jitter, at most five minutes.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ and RFC 9110, 10.2.3
 */
export function retry(attempt: number, retryAfter: string | null, now: number, random: number): number {
  const asked = retryAfterMs(retryAfter, now);
  if (asked !== undefined) return Math.min(asked, RETRY_AFTER_MAX_MS);
  return Math.round(random * Math.min(RETRY_MAX_MS, RETRY_BASE_MS * 2 ** (attempt - 1)));
}

/** What `Retry-After` asks for, ms from now; `undefined` where it asks for nothing. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
