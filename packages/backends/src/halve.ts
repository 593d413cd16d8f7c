/**
 * Halves a list until no part is too much for one request; one that is too much alone stands alone.
 * Delivery reckons with the size that an event has in the outbox, and some wire formats need more.
 */
export function halve<One>(list: One[], isTooMuch: (part: One[]) => boolean): One[][] {
  if (!list[1] || !isTooMuch(list)) return list[0] ? [list] : [];
  const half = list.length >> 1;
  return [...halve(list.slice(0, half), isTooMuch), ...halve(list.slice(half), isTooMuch)];
}
