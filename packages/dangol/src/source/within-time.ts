/** The slice of a window that is used to wait. */
export interface Timers {
  setTimeout(callback: () => void, ms: number): unknown;
}

/** What a promise gives within the time, else `undefined`; also for one that rejects. */
export function withinTime<Value>(promise: PromiseLike<Value>, ms: number, timers: Timers): Promise<Value | undefined> {
  return new Promise((resolve) => {
    timers.setTimeout(() => resolve(undefined), ms);
    promise.then(resolve, () => resolve(undefined));
  });
}
