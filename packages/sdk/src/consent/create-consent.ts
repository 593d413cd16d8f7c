// The consent state of this browser. It lives in localStorage because that is read synchronously, before the first event, and because
// its `storage` event tells other tabs at once. Nothing is written before the first decision or notice.
import type { ConsentRecord, ConsentSource, Decision, Purpose, Regime } from '@dangol/schema';
import { PURPOSES } from '@dangol/schema';
import { CONSENT_KEY, type ConsentLog, decisionsOf, emptyLog, mergeLogs, readLog } from './consent-log';
import { type Facts, type Standing, standing, standingOfAll } from './gate';

/** Consent as it stands. */
export interface ConsentState {
  regime: Regime;
  /** The decisions in force; a purpose that is absent is undecided. */
  decisions: Partial<Record<Purpose, Decision>>;
  /** What may be used now. */
  allowed: Purpose[];
  /** Used by this site and neither decided nor settled by the regime: something must ask. */
  undecided: Purpose[];
  noticed: string | null;
}

/** The slice of the browser that consent touches. */
export interface ConsentBrowser {
  /** Throws or is absent where storage is refused. */
  storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  /** Calls back when another tab wrote the key; gives its remover. */
  onStorage(key: string, listener: () => void): () => void;
  gpc(): boolean;
  language(): string;
}

/** What `createConsent()` takes. */
export interface ConsentDeps {
  browser: ConsentBrowser;
  regime: Regime;
  /** The purposes this site uses; only these are reported as undecided. */
  uses: Purpose[];
  now: () => number;
  newId: () => string;
}

/** The consent room. */
export interface Consent {
  set(
    purposes: Partial<Record<Purpose, boolean>>,
    options?: { source?: ConsentSource; notice?: ConsentRecord['notice'] },
  ): void;
  noticed(version: string): void;
  withdraw(purposes?: Purpose[]): void;
  /** The standing of several purposes together, read anew from storage: another tab may just have withdrawn. */
  standing(purposes: readonly Purpose[]): Standing;
  state(): ConsentState;
  history(): readonly ConsentRecord[];
  /** The record in force and what it allows, as events carry it. */
  stamp(): { record: string | null; purposes: Purpose[] };
  subscribe(listener: (state: ConsentState) => void): () => void;
  /** Removes the history itself. */
  erase(): void;
  destroy(): void;
}

/** Reads what was decided before and watches other tabs. */
export function createConsent({ browser, regime, uses, now, newId }: ConsentDeps): Consent {
  const listeners = new Set<(state: ConsentState) => void>();
  let lastText: string | null = null;
  let log: ConsentLog = emptyLog();
  read();

  /** Storage is the truth; where it is refused, memory is. */
  function read(): void {
    let text: string | null;
    try {
      const storage = browser.storage();
      if (!storage) return;
      text = storage.getItem(CONSENT_KEY);
    } catch {
      return;
    }
    if (text === lastText) return;
    log = readLog(text);
    lastText = text;
  }

  function write(next: ConsentLog): void {
    log = next;
    try {
      const text = JSON.stringify(next);
      browser.storage()?.setItem(CONSENT_KEY, text);
      lastText = text;
    } catch {
      // Refused or full storage: the decision holds for this page, and an older one must not come back on the next.
      lastText = null;
      remove();
    }
    announce();
  }

  function remove(): void {
    try {
      browser.storage()?.removeItem(CONSENT_KEY);
    } catch {
      // Nothing is stored where storage is refused.
    }
  }

  function announce(): void {
    const current = state();
    for (const listener of [...listeners]) listener(current);
  }

  function facts(): Facts {
    return { regime, decisions: decisionsOf(log), noticed: log.noticed !== null, signals: { gpc: browser.gpc() } };
  }

  function state(): ConsentState {
    const known = facts();
    return {
      regime,
      decisions: known.decisions,
      allowed: PURPOSES.filter((purpose) => standing(purpose, known) === 'allowed'),
      undecided: uses.filter((purpose) => standing(purpose, known) === 'waiting'),
      noticed: log.noticed?.version ?? null,
    };
  }

  function decide(
    purposes: ConsentRecord['purposes'],
    source: ConsentSource,
    notice: ConsentRecord['notice'] | undefined,
  ): void {
    read();
    const newest = log.records.at(-1);
    const shown = notice ?? (log.noticed ? { version: log.noticed.version } : undefined);
    const record: ConsentRecord = {
      id: newId(),
      seq: (newest?.seq ?? 0) + 1,
      previous: newest?.id ?? null,
      regime,
      subject: 'device',
      purposes,
      source,
      ...(shown ? { notice: shown } : {}),
      locale: browser.language(),
      decidedAt: now(),
    };
    write(mergeLogs(log, { ...emptyLog(), records: [record] }));
  }

  const stopWatching = browser.onStorage(CONSENT_KEY, () => {
    read();
    announce();
  });

  return {
    set(purposes, { source = 'api', notice } = {}) {
      const decided: ConsentRecord['purposes'] = {};
      for (const purpose of PURPOSES) {
        if (purpose !== 'necessary' && typeof purposes[purpose] === 'boolean') {
          decided[purpose] = purposes[purpose] ? 'granted' : 'denied';
        }
      }
      if (Object.keys(decided).length > 0) decide(decided, source, notice);
    },
    noticed(version) {
      read();
      if (log.noticed?.version !== version) write({ ...log, noticed: { version, at: now() } });
    },
    withdraw(purposes = PURPOSES.filter((purpose) => purpose !== 'necessary')) {
      decide(Object.fromEntries(purposes.map((purpose) => [purpose, 'denied'])), 'withdrawal', undefined);
    },
    standing(purposes) {
      read();
      return standingOfAll(purposes, facts());
    },
    state() {
      read();
      return state();
    },
    history() {
      read();
      return log.records;
    },
    stamp() {
      return { record: log.records.at(-1)?.id ?? null, purposes: state().allowed };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    erase() {
      log = emptyLog();
      lastText = null;
      remove();
      announce();
    },
    destroy() {
      stopWatching();
      listeners.clear();
    },
  };
}
