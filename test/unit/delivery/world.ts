// A browser without a browser: one device's IndexedDB and locks, a clock that only a test moves, a server that stores by id, and pages that
// come, crash and go. Timers and instants are simulated; IndexedDB runs on the real event loop, so `settle()` lets it finish first.
import type { Backend, BackendResponse, Envelope, HttpRequest, PushRequest } from '@dangol/schema';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { entries } from 'idb-keyval';
import {
  createDelivery,
  type Delivery,
  type DeliveryDeps,
  type Drop,
  type OutboxRecord,
} from '../../../packages/sdk/src/delivery';
import { createDatabase, type IndexedDb } from '../../../packages/sdk/src/storage/create-database';
import { anId, NOON_AT } from '../../support/builders';
import { createDecisions } from './decisions';

// The one part of IndexedDB that is no method of something given.
Object.assign(globalThis, { IDBKeyRange });

/** An answer of the server. */
export function answer(status: number, headers: Record<string, string> = {}, body = ''): BackendResponse {
  return { status, headers: new Headers(headers), body };
}

/** A backend that sends ids and names as JSON, unless told otherwise. */
export function aBackend(overrides: Partial<Backend> & { kind?: string } = {}): Backend & { kind?: string } {
  const name = overrides.name ?? 'shop';
  return {
    name,
    purposes: ['analytics'],
    limits: { events: 50, bytes: 60_000, maxAgeMs: 86_400_000 },
    encode: (events) => [
      {
        kind: 'http',
        eventIds: events.map(({ id }) => id),
        method: 'POST',
        url: `https://${name}.example/in`,
        headers: {},
        body: JSON.stringify(events),
      },
    ],
    ...overrides,
  };
}

export interface Page {
  delivery: Delivery;
  drops: Drop[];
  sent: string[];
  pushes: PushRequest[];
  /** Adds an event at the present time for all backends (or those named) and gives its id. */
  add(event?: Partial<Pick<Envelope, 'id' | 'name' | 'at' | 'params' | 'consent'>>, to?: string[]): string;
  /** What `export()` gives of events. */
  outbox(): Promise<OutboxRecord[]>;
  hide(): void;
  show(): void;
  online(): void;
  /** As the back/forward cache and a sleeping tab do: timers, listeners, answers and storage all wait for {@link Page.wake}. */
  freeze(): void;
  wake(): void;
  /**
   * The process is killed: nothing of this page runs any more. What was on its way to the server may arrive; what was on its way to the
   * database arrives too, or with `isCut` does not. Gives the ids of the events whose writing that leaves open.
   */
  crash(isCut?: boolean): Set<string>;
  /** Whether it is deleting the database. */
  isErasing(): boolean;
}

export type World = ReturnType<typeof createWorld>;

export function createWorld(options: { backends?: DeliveryDeps['backends']; hasLocks?: boolean } = {}) {
  const backends = options.backends ?? [aBackend()];
  let now = NOON_AT;
  let skewMs = 0;
  let timers: { id: number; at: number; task: () => void }[] = [];
  let timerId = 0;
  let pending = 0;
  const held = new Set<string>();
  const requests: { at: number; request: HttpRequest; unloading: boolean; events: Envelope[] }[] = [];
  const stored = new Map<string, Map<string, Envelope>>();

  const world = {
    indexedDb: new IDBFactory() as IndexedDb & IDBFactory,
    consent: createDecisions(['analytics']),
    /** What the server answers; the default stores every event. Throwing is a network error, `lost` one after the events have arrived. */
    respond: (async () => answer(200)) as (
      request: HttpRequest,
      events: Envelope[],
    ) => Promise<BackendResponse | 'lost' | null> | BackendResponse | 'lost' | null,
    /** How long the answer is under way; what the server stores it stores at once. */
    answering: async (): Promise<void> => {},
    /** `lost`: the browser has lost its connection to the database. `full`: nothing more can be written. */
    storage: 'good' as 'good' | 'lost' | 'full',
    random: () => 0.5,
    opened: 0,
    /** Ids of events whose record a transaction has committed. */
    committed: new Set<string>(),
    /** Every visitor id that was written. */
    written: new Set<string>(),
    requests,
    /** What the backend of this name has stored, by id. */
    stored: (backend = 'shop') => stored.get(backend) ?? new Map<string, Envelope>(),
    now: () => now - skewMs,
    /** The device's clock is set back; timers go on. */
    setBack(ms: number) {
      skewMs += ms;
    },
    /** What the database holds, by key, without any page; it is not made by looking. */
    async kept(): Promise<Map<string, OutboxRecord>> {
      if (!(await databases(world)).length) return new Map();
      const database = createDatabase(world.indexedDb, 'dangol-outbox', ['events']);
      const kept = await entries<string, OutboxRecord>(database.store('events'));
      database.close();
      return new Map(kept);
    },
    /** The visitor whom the database knows, if there is one. */
    async visitors(): Promise<string[]> {
      const meta = (await world.kept()).get('meta') as { visitor: string } | undefined;
      return meta ? [meta.visitor] : [];
    },
    settle,
    tick,
    advance,
    /** Resolves so many simulated ms later. */
    after: (ms: number) =>
      new Promise<void>((resolve) => timers.push({ id: ++timerId, at: now + ms, task: () => resolve() })),
    page,
  };

  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < 12; quiet = pending ? 0 : quiet + 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Lets storage and promises take so many turns of the event loop, finished or not. */
  async function tick(turns: number): Promise<void> {
    for (; turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
  }

  async function advance(ms: number): Promise<void> {
    await settle();
    const end = now + ms;
    for (;;) {
      const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at || a.id - b.id)[0];
      if (!next) break;
      now = Math.max(now, next.at);
      timers = timers.filter((timer) => timer !== next);
      next.task();
      await settle();
    }
    now = end;
  }

  function page(overrides: Partial<DeliveryDeps> = {}): Page {
    let isAlive = true;
    let isFrozen = false;
    let erasing = 0;
    let late: (() => void)[] = [];
    const later = (task: () => void) => {
      if (isFrozen) late.push(() => later(task));
      else if (isAlive) task();
    };
    const awake = () => new Promise<void>((resolve) => later(resolve));
    const own = new Set<string>();
    const writing = new Map<IDBTransaction, Set<string>>();
    const onWindow = new EventTarget();
    const onDocument = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    const drops: Drop[] = [];
    const sent: string[] = [];
    const pushes: PushRequest[] = [];

    function watch(events: IDBObjectStore): void {
      const { transaction } = events;
      const changed = new Set<string>();
      const put = new Set<string>();
      writing.set(transaction, changed);
      transaction.addEventListener('complete', () => {
        // Done while the page is frozen: it counts what came of it when it wakes, or never.
        later(() => writing.delete(transaction));
        for (const id of put) world.committed.add(id);
      });
      transaction.addEventListener('abort', () => writing.delete(transaction));
      const own = { get: events.get.bind(events), put: events.put.bind(events) };
      events.get = (key) => {
        changed.add(String(key));
        return own.get(key);
      };
      events.put = (value, key) => {
        if (key === 'meta') world.written.add(value.visitor);
        put.add(String(key));
        return own.put(value, key);
      };
    }

    const delivery = createDelivery({
      backends,
      open(name, stores, mayCreate) {
        const counting: IndexedDb = {
          open(...args) {
            world.opened++;
            return world.indexedDb.open(...args);
          },
          deleteDatabase: (...args) => world.indexedDb.deleteDatabase(...args),
        };
        const database = createDatabase(counting, name, stores, mayCreate);
        const counted = async <Result>(operation: () => Promise<Result>): Promise<Result> => {
          if (isFrozen || !isAlive) await awake();
          pending++;
          try {
            return await operation();
          } finally {
            pending--;
            if (isFrozen || !isAlive) await awake();
          }
        };
        return {
          store: (store) => (mode, callback) =>
            counted(() => {
              if (world.storage === 'lost') throw new DOMException('Connection lost', 'UnknownError');
              if (world.storage === 'full' && mode === 'readwrite') throw new DOMException('', 'QuotaExceededError');
              return database.store(store)(mode, (events) => {
                if (mode === 'readwrite') watch(events);
                return callback(events);
              });
            }),
          erase: async () => {
            erasing++;
            await counted(database.erase);
            erasing--;
          },
          close: database.close,
        };
      },
      standing: world.consent.standing,
      consentNow: world.consent.stamp,
      member: () => undefined,
      page: () => ({ url: 'https://shop.example/now' }),
      async send(request, unloading) {
        if (!isAlive) await awake();
        const events: Envelope[] = JSON.parse(request.body ?? '[]');
        requests.push({ at: world.now(), request, unloading, events });
        const response = await world.respond(request, events);
        if (response === 'lost' || (response && response.status < 300)) {
          const backend = new URL(request.url).hostname.split('.')[0]!;
          const kept = stored.get(backend) ?? new Map<string, Envelope>();
          for (const event of events) kept.set(event.id, event);
          stored.set(backend, kept);
        }
        await world.answering();
        if (isFrozen || !isAlive) await awake();
        if (response === 'lost') throw new TypeError('Failed to fetch');
        return response;
      },
      push: (request) => void pushes.push(request),
      browser: {
        addEventListener: (type, listener) => onWindow.addEventListener(type, listener),
        removeEventListener: (type, listener) => onWindow.removeEventListener(type, listener),
        document: onDocument,
      },
      timers: {
        setTimeout(task, ms) {
          const id = ++timerId;
          timers.push({ id, at: now + ms, task: () => later(task) });
          return id;
        },
        clearTimeout(id) {
          timers = timers.filter((timer) => timer.id !== id);
        },
      },
      locks: options.hasLocks
        ? {
            async request(name, _, task) {
              if (held.has(name)) return task(null);
              held.add(name);
              own.add(name);
              try {
                return await task({ name });
              } finally {
                held.delete(name);
              }
            },
          }
        : undefined,
      now: world.now,
      random: () => world.random(),
      newId: anId,
      library: { name: 'dangol', version: '0.0.0' },
      onDrop: (drop) => void drops.push(drop),
      onSent: ({ id }) => void sent.push(id),
      ...overrides,
    });

    return {
      delivery,
      drops,
      sent,
      pushes,
      add(event = {}, to = backends.map(({ name }) => name)) {
        const draft = {
          id: anId(),
          name: 'view_item',
          at: world.now(),
          page: { url: 'https://shop.example/then' },
          consent: world.consent.stamp(),
          params: {},
        };
        delivery.add({ ...draft, ...event }, to);
        return event.id ?? draft.id;
      },
      outbox: async () => (await delivery.export())?.events ?? [],
      hide() {
        onDocument.visibilityState = 'hidden';
        later(() => onDocument.dispatchEvent(new Event('visibilitychange')));
      },
      show() {
        onDocument.visibilityState = 'visible';
        later(() => onDocument.dispatchEvent(new Event('visibilitychange')));
      },
      online: () => later(() => onWindow.dispatchEvent(new Event('online'))),
      freeze() {
        isFrozen = true;
      },
      wake() {
        isFrozen = false;
        const tasks = late;
        late = [];
        for (const task of tasks) task();
      },
      crash(isCut = false) {
        isAlive = false;
        for (const name of own) held.delete(name);
        const open = new Set([...writing.values()].flatMap((ids) => [...ids]));
        for (const transaction of isCut ? writing.keys() : []) {
          try {
            transaction.abort();
          } catch {
            // Committed already, as far as this page could: it will be done.
          }
        }
        return open;
      },
      isErasing: () => erasing > 0,
    };
  }

  return world;
}

/** The names of the databases that exist. */
export async function databases(world: World): Promise<(string | undefined)[]> {
  return (await world.indexedDb.databases()).map(({ name }) => name);
}
