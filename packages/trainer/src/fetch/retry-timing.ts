/** A request is made so many times at most. */
export const ATTEMPTS = 4;

/** The pause after the first failure; it doubles, and a random half of it is left out. */
const FIRST_PAUSE_MS = 1_000;

/** A server that asks for more patience than this is told of instead. */
export const LONGEST_PAUSE_MS = 60_000;

/** Whether asking again may help: the server is in trouble, or wants fewer requests. */
export function isPassing(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/**
 * How long to wait before the next attempt, ms; `undefined`: no more.
 * @param attempt the one that failed, from 1.
 * @param retryAfter the header of that name: seconds, or a date. @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 * @param random from 0 to 1.
 * @param now epoch ms.
 */
export function pauseAfter(
  attempt: number,
  retryAfter: string | null,
  random: number,
  now: number,
): number | undefined {
  if (attempt >= ATTEMPTS) return undefined;
  const own = FIRST_PAUSE_MS * 2 ** (attempt - 1) * (1 - random / 2);
  const wanted = /^\s*[0-9]+\s*$/u.test(retryAfter ?? '')
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter ?? '') - now;
  const pause = Math.max(own, Number.isNaN(wanted) ? 0 : wanted);
  return pause > LONGEST_PAUSE_MS ? undefined : pause;
}
