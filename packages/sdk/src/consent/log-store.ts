import { CONSENT_KEY, type ConsentLog, DISMISSED_KEY, emptyLog, readLog } from './consent-log';

/** The slice of the browser that the log touches. */
export interface LogBrowser {
  /** Throws or is absent where storage is refused. */
  localStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  /** Calls back when another tab wrote the key; gives its remover. */
  onStorage(key: string, listener: () => void): () => void;
}

/** Where the consent log lies: storage is the truth; where it is refused, memory is. */
export interface LogStore {
  /** The log as it is now: another tab may just have written. */
  read(): ConsentLog;
  write(log: ConsentLog): void;
  /** Removes the log, and what was dismissed. */
  remove(): void;
  /** What was dismissed, as it is stored. */
  dismissed(): Record<string, number>;
  /** Whether a log was removed, here or in another tab, and none was written since. */
  isErased(): boolean;
  destroy(): void;
}

/** @param onChange called when another tab has written. */
export function createLogStore(browser: LogBrowser, onChange: () => void): LogStore {
  let lastText: string | null = null;
  let log = emptyLog();
  let erased = false;

  function read(): ConsentLog {
    try {
      const text = browser.localStorage()!.getItem(CONSENT_KEY);
      if (text !== lastText) {
        erased = text === null;
        log = readLog(text);
        lastText = text;
      }
    } catch {
      // Refused: what this page remembers holds.
    }
    return log;
  }

  function clear(key = CONSENT_KEY): void {
    try {
      browser.localStorage()?.removeItem(key);
    } catch {
      // Nothing is stored where storage is refused.
    }
  }

  const stopWatching = browser.onStorage(CONSENT_KEY, onChange);
  return {
    read,
    write(next) {
      erased = false;
      const text = JSON.stringify(next);
      log = readLog(text);
      try {
        browser.localStorage()?.setItem(CONSENT_KEY, text);
        lastText = text;
      } catch {
        // Refused or full storage: the decision holds for this page, and an older one must not come back on the next.
        lastText = null;
        clear();
      }
    },
    remove() {
      log = emptyLog();
      lastText = null;
      erased = true;
      clear();
      clear(DISMISSED_KEY);
    },
    dismissed() {
      try {
        return Object(JSON.parse(browser.localStorage()!.getItem(DISMISSED_KEY)!));
      } catch {
        return {};
      }
    },
    isErased: () => erased,
    destroy: stopWatching,
  };
}
