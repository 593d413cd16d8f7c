/**
 * Words with the shop's own in place of them, by name. What the shop gives that is no text (a translation that is missing) leaves ours.
 */
export function layOver<Words extends object>(words: Words, given: object | null | undefined): Words {
  return {
    ...words,
    ...Object.fromEntries(Object.entries(given ?? {}).filter(([, word]) => typeof word === 'string')),
  };
}
