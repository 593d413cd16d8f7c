/** `undefined`: not known. */
export type Truth = boolean | undefined;

/**
 * All of a list (`decisive` is false) or any of it (true), in Kleene's three-valued logic: one decisive truth settles it, whatever the others are; short
 * of that, one that is unknown makes it unknown.
 */
export function kleene<One>(list: readonly One[], decisive: boolean, truthOf: (one: One) => Truth): Truth {
  let isUnknown = false;
  for (const one of list) {
    const truth = truthOf(one);
    if (truth === decisive) return truth;
    if (truth === undefined) isUnknown = true;
  }
  return isUnknown ? undefined : !decisive;
}

/** What is unknown stays so. */
export function not(truth: Truth): Truth {
  return truth === undefined ? truth : !truth;
}
