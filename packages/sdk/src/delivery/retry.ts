import { CIRCUIT_FAILURES, RETRY_AFTER_MAX_MS, RETRY_BASE_MS, RETRY_MAX_MS } from './constants';

/**
 * How long to leave a backend alone after a failure, ms.
 * @param attempt failures in a row, this one included: from 1.
 * @param retryAfter the header as it came (seconds or an HTTP date); obeyed up to an hour, anything unreadable counts as absent.
 * @param random from 0 to below 1.
 * @returns `Retry-After`, else exponential back-off with full jitter; after six failures, half of the longest back-off and jitter over the other half.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ and RFC 9110, 10.2.3
 */
export function retry(attempt: number, retryAfter: string | null, now: number, random: number): number {
  const asked = retryAfter ? Number(retryAfter) * 1000 || Date.parse(retryAfter) - now : Number.NaN;
  if (!Number.isNaN(asked)) return Math.max(0, Math.min(asked, RETRY_AFTER_MAX_MS));
  if (attempt > CIRCUIT_FAILURES) return ((1 + random) * RETRY_MAX_MS) / 2;
  return random * RETRY_BASE_MS * 2 ** (attempt - 1);
}
