import type { Backend, Envelope, Purpose } from '@dangol/schema';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Window } from 'happy-dom';
import type { Browser } from '../../../packages/sdk/src/browser';
import type { Client, ClientOptions } from '../../../packages/sdk/src/client';
import { createFullClient } from '../../../packages/sdk/src/create-full-client';
import type { IndexedDb } from '../../../packages/sdk/src/storage/create-database';

/** A page has it as a global; without it nothing could be stored. */
Object.assign(globalThis, { IDBKeyRange });

export { settled } from '../../support/settled';

/** One page of a device's browser, with its client. */
export interface Tab {
  client: Client;
  window: Window;
  /** What the backend got from this page, in order. */
  sent: Envelope[];
  warnings: string[];
  /** The page is put into the background, or closed. */
  hide(): void;
}

/** What a tab of a test may have of its own. */
export interface TabOptions extends ClientOptions {
  /** IndexedDB as this tab finds it; default the device's. */
  indexedDb?: IndexedDb;
  /** After how many turns of the event loop it sees what another tab wrote to localStorage, of which each process has its own copy; default at once. */
  lagTurns?: number;
}

/** A backend that needs `analytics` and sends plain envelopes to `/events`. */
export function aBackend(overrides: Partial<Backend> = {}): Backend {
  return {
    name: 'shop',
    purposes: ['analytics'] as Purpose[],
    limits: { events: 50, bytes: 60_000, maxAgeMs: 86_400_000 },
    encode: (events) => [
      {
        kind: 'http',
        eventIds: events.map(({ id }) => id),
        method: 'POST',
        url: 'https://shop.test/events',
        headers: {},
        body: JSON.stringify(events),
      },
    ],
    ...overrides,
  };
}

/** Lets so many turns of the event loop pass. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** A device: one IndexedDB, one localStorage and one channel, shared by its tabs. */
export function aDevice() {
  const indexedDb = new IDBFactory();
  const values = new Map<string, string>();
  const heardStorage: { tab: object; listener: () => void }[] = [];
  const heardChannel: { tab: object; listener: () => void }[] = [];

  function openTab({ indexedDb: own, lagTurns = 0, ...options }: TabOptions = {}): Tab {
    const tab = {};
    let seen = lagTurns ? new Map(values) : values;
    const hearLate = (listener: () => void) => async () => {
      const written = new Map(values);
      await turns(lagTurns);
      seen = written;
      // What is read has changed before it is told.
      await turns(1);
      listener();
    };
    const window = new Window({ url: 'https://shop.test/product/shirt-1' });
    const sent: Envelope[] = [];
    const warnings: string[] = [];
    Object.assign(window, {
      fetch: async (_: string, init?: { body: string }) => {
        sent.push(...(JSON.parse(init?.body ?? '[]') as Envelope[]));
        return { status: 200, ok: true, headers: new Headers(), text: async () => '', json: async () => ({}) };
      },
      Request: class {
        get keepalive() {
          return true;
        }
      },
    });
    const tell = (all: typeof heardStorage) => {
      for (const { tab: other, listener } of [...all]) if (other !== tab) listener();
    };
    const hear = (all: typeof heardStorage, listener: () => void) => {
      const entry = { tab, listener };
      all.push(entry);
      return () => void all.splice(all.indexOf(entry), 1);
    };
    const browser: Browser = {
      window: window as never,
      indexedDb: own ?? indexedDb,
      localStorage: () =>
        ({
          getItem: (key: string) => seen.get(key) ?? null,
          setItem(key: string, value: string) {
            seen.set(key, value);
            values.set(key, value);
            tell(heardStorage);
          },
          removeItem(key: string) {
            seen.delete(key);
            values.delete(key);
            tell(heardStorage);
          },
        }) as Storage,
      onStorage: (_, listener) => hear(heardStorage, lagTurns ? hearLate(listener) : listener),
      gpc: () => false,
      language: () => 'ko',
      randomBytes: (bytes) => crypto.getRandomValues(bytes),
      channel: () => ({ post: () => tell(heardChannel), listen: (listener) => hear(heardChannel, listener) }),
      timers: { setTimeout: (task, ms) => setTimeout(task, ms) as never, clearTimeout },
      locks: undefined,
      warn: (message) => void warnings.push(message),
    };
    const client = createFullClient({ backends: [aBackend()], regime: 'none', readers: false, ...options }, browser);
    return {
      client,
      window,
      sent,
      warnings,
      hide() {
        Object.defineProperty(window.document, 'visibilityState', { configurable: true, value: 'hidden' });
        window.document.dispatchEvent(new window.Event('visibilitychange'));
      },
    };
  }

  return { indexedDb, values, openTab };
}
