/** The slice of a window that is used to wait. */
export interface Timers {
  setTimeout(callback: () => void, ms: number): unknown;
}

/** How long a strip waits for anything but its own files: the stored profile, the strips before it, the shop's page. */
const WAIT_MS = 1000;

/** What a promise gives within a second, else `undefined`; also for one that rejects. */
export function withinTime<Value>(promise: PromiseLike<Value>, timers: Timers): Promise<Value | undefined> {
  return new Promise((resolve) => {
    timers.setTimeout(() => resolve(undefined), WAIT_MS);
    promise.then(resolve, () => resolve(undefined));
  });
}
