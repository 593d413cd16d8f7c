/** What is needed of the process. */
export interface Signals {
  once(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  off(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  exit(code: number): unknown;
}

/** Closes what must not be left behind when the process is told to stop, and then stops it. @returns takes the listeners off again. */
export function closeOnSignal(signals: Signals, close: () => Promise<void>): () => void {
  const interrupt = () => void close().finally(() => signals.exit(130));
  const terminate = () => void close().finally(() => signals.exit(143));
  signals.once('SIGINT', interrupt);
  signals.once('SIGTERM', terminate);
  return () => {
    signals.off('SIGINT', interrupt);
    signals.off('SIGTERM', terminate);
  };
}
