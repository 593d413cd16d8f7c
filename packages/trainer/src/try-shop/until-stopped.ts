/** What is needed of the process. */
export interface Stopping {
  once(signal: NodeJS.Signals, listener: () => void): unknown;
  off(signal: NodeJS.Signals, listener: () => void): unknown;
}

/** Ctrl-C, a polite `kill`, and a window that is closed: Node knows all three on Windows, too. */
const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Waits until the process is told to stop, or `signal` is aborted. */
export function untilStopped(process: Stopping, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      for (const name of SIGNALS) process.off(name, stop);
      signal?.removeEventListener('abort', stop);
      resolve();
    };
    for (const name of SIGNALS) process.once(name, stop);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop);
  });
}
