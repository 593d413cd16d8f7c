let last: Promise<void> = Promise.resolve();

/** Runs what several strips of a page have to do one after another, each in a task of its own: on a slow phone two in one would hold up a tap. */
export function inTurn(run: () => void): void {
  last = last.then(() => {
    try {
      run();
    } catch {}
    return new Promise((resolve) => setTimeout(resolve));
  });
}
