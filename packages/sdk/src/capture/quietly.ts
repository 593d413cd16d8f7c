/** Runs what may throw (the page's objects, a shop's function, a listener) so that the page never feels it. */
export function quietly<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
