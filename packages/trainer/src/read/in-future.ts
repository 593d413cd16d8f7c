/** Time zones are at most 14 hours apart, and a time without one is taken for UTC. */
const DAY_MS = 86_400_000;

/**
 * A rule of `refuseRows()`: times more than a day from now are of a clock that is wrong. One such line would make all others old: of what is popular
 * nothing would be left, and with `--state` every later line would count as counted before.
 * @param now epoch ms.
 */
export function inFuture(now = Date.now()): [reason: string, condition: string] {
  return ['time in the future', `moment > ${now + DAY_MS}`];
}
