// One backend's way out of the outbox. Lines share the outbox and nothing else: a backend that is down, slow or refused holds up no other.
// No leader among the tabs: a Web Lock around one flush keeps two tabs from sending the same, and where there is none (plain http, older
// browsers) ids do. It is never held longer, since a held lock keeps a page out of the back/forward cache.
import type { Backend } from '@dangol/schema';
import { askConsent, isOver } from './ask-consent';
import { batch } from './batch';
import {
  FLUSH_EVENTS,
  FLUSH_WAIT_MS,
  HALVINGS,
  KEEPALIVE_BYTES,
  LOCK_PATIENCE_MS,
  LOCK_WAIT_MS,
  PUSH_WAIT_MS,
} from './constants';
import { createCourier } from './courier';
import type { DeliveryDeps } from './delivery';
import type { Fate, Ledger } from './ledger';
import type { Outbox, OutboxRecord } from './outbox';
import { createRest } from './rest';

/** The slice of `navigator.locks` that is used. */
export interface Locks {
  request(
    name: string,
    options: { ifAvailable: true },
    task: (lock: unknown) => Promise<void> | void,
  ): Promise<unknown>;
}

/** Carries one backend's events. Nothing in it rejects or throws. */
export interface Line {
  name: string;
  /** Sends what waits, after so many ms at most (default: as long as an event may wait for company), not before the backend's rest is over. */
  soon(waitMs?: number): void;
  /** Sends what waits, batch after batch, until nothing is left or the backend needs a rest. Resolves when the attempt is over. */
  flush(): Promise<void>;
  /** The page is being hidden: sends what this page queued at once, without asking the database, without waiting for answers. */
  leave(): void;
  /** Gives up what is queued for the backend, by any page, and is too old or no longer allowed; gives what may be sent. */
  prune(): Promise<OutboxRecord[]>;
  /** Does not wait any more for a flush that is under way. */
  stop(): void;
  /** Whether the event is on its way, so that it is too late to change it. */
  carries(id: string): boolean;
}

/** @param isReady whether the outbox is open. */
export function createLine(
  backend: Backend & { kind?: string },
  deps: DeliveryDeps,
  outbox: Outbox,
  ledger: Ledger,
  isReady: () => boolean,
): Line {
  const { name, purposes, limits } = backend;
  const { now, timers, locks } = deps;
  const rest = createRest(name, deps, outbox);
  const courier = createCourier(backend, deps, outbox, ledger, rest, soon);
  let timer: unknown;
  let dueAt = Infinity;
  let running = Promise.resolve();
  let turn = 0;
  let lockedOutAt = 0;
  let release = () => {};

  const isMine = ({ to }: OutboxRecord) => to.includes(name);
  const isOld = ({ at }: OutboxRecord) => now() - at > limits.maxAgeMs;

  async function settle(records: OutboxRecord[], fate: Fate): Promise<void> {
    const ids = records.map(({ id }) => id);
    if (ids.length) await outbox.settle(ids, fate, name);
  }

  /** Those that may be sent at this moment. */
  function due(records: OutboxRecord[]): OutboxRecord[] {
    const ask = askConsent(deps, purposes);
    const { visitor } = outbox.meta();
    return records.filter(
      (record) =>
        isMine(record) &&
        !deps.isOff?.() &&
        !isOld(record) &&
        !courier.carries(record.id) &&
        // None yet: held, and perhaps an order that was reported before. Another: erased.
        record.envelope.visitor === visitor &&
        ask(record.envelope) === 'allowed' &&
        // Asked last: it may have to fetch something first.
        (backend.isReady?.() ?? true),
    );
  }

  /** Gives up what may not be sent any more; gives what may be at this moment. */
  async function sift(records: OutboxRecord[]): Promise<OutboxRecord[]> {
    const ask = askConsent(deps, purposes);
    await settle(
      records.filter(({ envelope }) => isOver(ask(envelope))),
      'withdrawn',
    );
    await settle(records.filter(isOld), 'too-old');
    return due(records);
  }

  const prune = async () => sift((await outbox.read()).filter(isMine));

  function soon(waitMs?: number): void {
    const isMany = () => outbox.own().filter(isMine).length >= FLUSH_EVENTS;
    const wait = rest.ms() || (waitMs ?? (backend.kind === 'push' ? PUSH_WAIT_MS : isMany() ? 0 : FLUSH_WAIT_MS));
    if (!isReady() || now() + wait >= dueAt) return;
    timers.clearTimeout(timer);
    dueAt = now() + wait;
    timer = timers.setTimeout(flush, wait);
  }

  function flush(): Promise<void> {
    timers.clearTimeout(timer);
    dueAt = Infinity;
    running = running.then(underLock);
    return running;
  }

  async function underLock(): Promise<void> {
    const task = (lock: unknown) => {
      lockedOutAt = lock ? 0 : lockedOutAt || now();
      return lockedOutAt && Math.abs(now() - lockedOutAt) < LOCK_PATIENCE_MS
        ? soon(LOCK_WAIT_MS)
        : Promise.race([drain(), new Promise<void>((done) => (release = done))]);
    };
    // A sandboxed frame refuses locks.
    await (locks?.request(`dangol-outbox:${name}`, { ifAvailable: true }, task).catch(drain) ?? drain());
  }

  async function drain(): Promise<void> {
    if (!isReady()) return;
    const mine = ++turn;
    const parts = batch(await prune(), limits);
    for (let halvings = HALVINGS; parts.length; ) {
      if (mine !== turn || rest.ms()) return soon();
      // The answer to the last request may have taken a while.
      const records = await sift(parts.shift()!);
      if (!records.length) continue;
      const { left, spoilt, fate } = await courier.deliver(records);
      parts.unshift(left);
      if (spoilt.length < 2) await settle(spoilt, fate);
      else if (!halvings--) return courier.putOff();
      else parts.unshift(spoilt.splice(0, spoilt.length >> 1), spoilt);
    }
  }

  return {
    name,
    soon,
    flush,
    leave() {
      // WebKit keeps a page that is left together with its lock, and Chromium does not keep a page that has one.
      release();
      const records = due(outbox.own()).sort((a, b) => a.at - b.at);
      if (!records.length || rest.ms()) return;
      turn++;
      // Two requests fill the quota better than one that is a little too big for it.
      const bytes = Math.min(limits.bytes, KEEPALIVE_BYTES / 2);
      for (const part of batch(records, { ...limits, bytes })) courier.leave(part);
    },
    prune,
    stop() {
      running = Promise.resolve();
    },
    carries: courier.carries,
  };
}
