/**
 * The objects in a list, in order; an empty list for anything that is no list. Profiles come out of a visitor's storage and records
 * off the network: what is misshapen there must cost one entry, not the strip.
 */
export function objectsOf<Entry extends object>(value: readonly Entry[] | undefined): Entry[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'object' && entry) : [];
}
