import { beforeEach, describe, expect, test } from 'vitest';
import { createConsent } from '../../../packages/sdk/src/consent/create-consent';

/** Two tabs' view of one localStorage: a write calls the other tabs' listeners. */
function aStorage() {
  const values = new Map<string, string>();
  const tabs: { key: string; listener: () => void; owner: object }[] = [];
  const self = {
    values,
    isFull: false,
    tab(refuse = false) {
      const owner = {};
      const tell = () => {
        for (const tab of [...tabs]) if (tab.owner !== owner) tab.listener();
      };
      return {
        storage: () => {
          if (refuse) throw new Error('SecurityError');
          return {
            getItem: (key: string) => values.get(key) ?? null,
            setItem: (key: string, value: string) => {
              if (self.isFull) throw new Error('QuotaExceededError');
              values.set(key, value);
              tell();
            },
            removeItem: (key: string) => {
              values.delete(key);
              tell();
            },
          };
        },
        onStorage: (key: string, listener: () => void) => {
          const entry = { key, listener, owner };
          tabs.push(entry);
          return () => void tabs.splice(tabs.indexOf(entry), 1);
        },
        gpc: () => false,
        language: () => 'ko',
      };
    },
  };
  return self;
}

let storage: ReturnType<typeof aStorage>;
let ids = 0;
const open = (regime: 'kr' | 'eu' = 'eu', refuse = false) =>
  createConsent({
    browser: storage.tab(refuse),
    regime,
    uses: ['personalization', 'analytics'],
    now: () => 1000 + ids,
    newId: () => `record-${++ids}`,
  });

beforeEach(() => {
  storage = aStorage();
  ids = 0;
});

describe('the consent state', () => {
  test('writes nothing before the first decision', () => {
    const consent = open();
    consent.state();
    consent.standing(['analytics']);
    expect(storage.values.size).toBe(0);
    expect(consent.state().undecided).toEqual(['personalization', 'analytics']);
  });

  test('appends a record per decision; the newest wins, purposes not named stay', () => {
    const consent = open();
    consent.set({ personalization: true, analytics: true }, { source: 'banner' });
    consent.set({ analytics: false });
    expect(consent.state().decisions).toEqual({ personalization: 'granted', analytics: 'denied' });
    expect(consent.history()).toMatchObject([
      { id: 'record-1', seq: 1, previous: null, source: 'banner', regime: 'eu', subject: 'device', locale: 'ko' },
      { id: 'record-2', seq: 2, previous: 'record-1', source: 'api', purposes: { analytics: 'denied' } },
    ]);
    expect([...storage.values.keys()]).toEqual(['dangol.consent']);
  });

  test('tells another tab at once, and reads its decision before the event came', () => {
    const here = open();
    const there = open();
    const heard: string[][] = [];
    there.subscribe(({ allowed }) => heard.push(allowed));
    here.set({ analytics: true });
    expect(heard).toEqual([['necessary', 'analytics']]);
    expect(there.standing(['analytics'])).toBe('allowed');
    there.withdraw(['analytics']);
    expect(here.standing(['analytics'])).toBe('denied');
    expect(here.history()).toHaveLength(2);
  });

  test('kr: the notice turns on what the law allows after it; a denial turns it off', () => {
    const consent = open('kr');
    expect(consent.state().allowed).toEqual(['necessary']);
    consent.noticed('2026-11');
    expect(consent.state().allowed).toEqual(['necessary', 'personalization', 'analytics']);
    consent.withdraw();
    expect(consent.state().allowed).toEqual(['necessary']);
    expect(consent.history().at(-1)).toMatchObject({ source: 'withdrawal', notice: { version: '2026-11' } });
  });

  test('holds for the page where storage is refused, and never throws', () => {
    const consent = open('eu', true);
    consent.set({ analytics: true });
    expect(consent.standing(['analytics'])).toBe('allowed');
    consent.erase(true);
    expect(consent.standing(['analytics'])).toBe('waiting');
  });

  test('holds for the page where there is no storage at all', () => {
    const consent = createConsent({
      browser: { ...storage.tab(), storage: () => undefined },
      regime: 'none',
      uses: ['analytics'],
      now: () => 1000,
      newId: () => 'record-1',
    });
    consent.withdraw();
    expect(consent.standing(['analytics'])).toBe('denied');
  });

  test.each([
    ['not json'],
    ['null'],
    ['{"format":"dangol-consent/9","records":[]}'],
    ['{"format":"dangol-consent/1","records":7}'],
  ])('reads what it does not understand as no decision: %s', (text) => {
    storage.values.set('dangol.consent', text);
    expect(open().state().allowed).toEqual(['necessary']);
  });

  test('a site that cleared its storage is asked anew', () => {
    const consent = open();
    consent.set({ analytics: true });
    storage.values.clear();
    expect(consent.standing(['analytics'])).toBe('waiting');
  });

  test('the history is bounded and keeps every decision in force', () => {
    const consent = open();
    consent.set({ marketing: false });
    for (let turn = 0; turn < 300; turn++) consent.set({ analytics: turn % 2 === 0 });
    expect(consent.history().length).toBeLessThanOrEqual(100);
    expect(consent.state().decisions).toEqual({ marketing: 'denied', analytics: 'denied' });
  });

  test('erase removes the history itself', () => {
    const consent = open();
    consent.set({ analytics: true });
    consent.erase(true);
    expect(storage.values.size).toBe(0);
    expect(consent.state().undecided).toEqual(['personalization', 'analytics']);
  });

  test('a withdrawal that a full storage refuses holds, and the grant before it does not come back', () => {
    const consent = open();
    consent.set({ analytics: true });
    storage.isFull = true;
    consent.withdraw();
    expect(consent.standing(['analytics'])).toBe('denied');
    expect(open().standing(['analytics'])).toBe('waiting');
  });
});
