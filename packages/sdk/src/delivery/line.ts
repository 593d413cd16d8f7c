// One backend's way out of the outbox. Lines share the outbox and nothing else: a backend that is down, slow or refused holds up no other.
// No leader among the tabs: a Web Lock around one flush keeps two tabs from sending the same, and where there is none (plain http, older
// browsers) ids do. It is never held longer, since a held lock keeps a page out of the back/forward cache.
import type { Backend, BackendRequest } from '@dangol/schema';
import { batch } from './batch';
import {
  FLUSH_EVENTS,
  FLUSH_WAIT_MS,
  HALVINGS,
  LOCK_PATIENCE_MS,
  LOCK_WAIT_MS,
  PUSH_WAIT_MS,
  RETRY_AFTER_MAX_MS,
} from './constants';
import type { DeliveryDeps } from './delivery';
import { type Judgement, judge } from './judge';
import type { DropReason, Fate, Ledger } from './ledger';
import type { Outbox, OutboxRecord } from './outbox';
import { retry } from './retry';

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
  /** Whether the backend's purposes are allowed, read anew. */
  allows(): boolean;
  /** Sends what waits, after so many ms at most (default: as long as an event may wait for company), not before the backend's rest is over. */
  soon(waitMs?: number): void;
  /** Sends what waits, batch after batch, until nothing is left or the backend needs a rest. Resolves when the attempt is over. */
  flush(): Promise<void>;
  /** The page is being hidden: sends what this page queued at once, without asking the database, without waiting for answers. */
  leave(): void;
  /** Gives up all that is queued for the backend, of every page. */
  withdraw(): Promise<void>;
  /** Ends a flush before its next batch, and does not wait for it any more. */
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
  const { name, limits } = backend;
  const { now, timers, locks } = deps;
  const inFlight = new Set<string>();
  let timer: unknown;
  let dueAt = Infinity;
  let running = Promise.resolve();
  let turn = 0;
  let lockedOutAt = 0;

  const allows = () => deps.allows(backend.purposes);
  const isMine = ({ to }: OutboxRecord) => to.includes(name);
  const isOld = ({ at }: OutboxRecord) => now() - at > limits.maxAgeMs;
  // Without a visitor: held, and perhaps an order that was reported before.
  const isDue = (record: OutboxRecord) =>
    isMine(record) && !isOld(record) && !inFlight.has(record.id) && record.envelope.visitor;
  const settle = (ids: string[], fate: Fate) => outbox.settle(ids, name, fate);

  const rest = () => outbox.meta().rests.get(name);

  function restMs(): number {
    const ms = (rest()?.until ?? 0) - now();
    // Further away than any rest can be: the clock has been set back since.
    return ms > 0 && ms <= RETRY_AFTER_MAX_MS ? ms : 0;
  }

  function putOff(retryAfter: string | null): void {
    const attempt = (rest()?.attempt ?? 0) + 1;
    const until = now() + retry(attempt, retryAfter, now(), deps.random());
    void outbox.change(({ rests }) => rests.set(name, { attempt, until, isAsked: !!retryAfter }));
    ledger.counters.retries++;
    soon();
  }

  function soon(waitMs?: number): void {
    const isMany = () => outbox.own().filter(isMine).length >= FLUSH_EVENTS;
    const wait = restMs() || (waitMs ?? (backend.kind === 'push' ? PUSH_WAIT_MS : isMany() ? 0 : FLUSH_WAIT_MS));
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
      return lockedOutAt && now() - lockedOutAt < LOCK_PATIENCE_MS ? soon(LOCK_WAIT_MS) : drain();
    };
    // A sandboxed frame refuses locks.
    await (locks?.request(`dangol-outbox:${name}`, { ifAvailable: true }, task).catch(drain) ?? drain());
  }

  async function drain(): Promise<void> {
    if (!isReady()) return;
    const mine = ++turn;
    const records = (await outbox.read()).filter(isMine);
    await settle(idsOf(records.filter(isOld)), 'too-old');
    const parts = batch(records.filter(isDue), limits);
    for (let halvings = HALVINGS; parts.length; ) {
      if (mine !== turn || restMs()) return soon();
      const [spoilt, reason] = await deliver(parts.shift()!);
      if (spoilt.length < 2) await settle(idsOf(spoilt), reason);
      else if (!halvings--) return putOff(null);
      else parts.unshift(spoilt.splice(0, spoilt.length >> 1), spoilt);
    }
  }

  /** Sends one batch; gives the records of which one spoils it, and how that one ends. */
  async function deliver(records: OutboxRecord[]): Promise<[OutboxRecord[], DropReason]> {
    let requests: BackendRequest[];
    const split: string[] = [];
    try {
      requests = encode(records, false);
    } catch (error) {
      ledger.failed(error);
      return [records, 'malformed'];
    }
    const translated = requests.flatMap(({ eventIds }) => eventIds);
    await settle(
      idsOf(records).filter((id) => !translated.includes(id)),
      'skipped',
    );
    for (const request of requests) {
      if (restMs()) break;
      if (allows()) split.push(...(await carry(request, false)));
      else await settle(request.eventIds, 'withdrawn');
    }
    return [records.filter(({ id }) => split.includes(id)), 'refused'];
  }

  function encode(records: OutboxRecord[], unloading: boolean): BackendRequest[] {
    const mayLink = deps.allows(['profileLink']);
    return backend.encode(
      records.map(({ envelope: { member, ...envelope } }) => (mayLink && member ? { ...envelope, member } : envelope)),
      {
        sentAt: now(),
        unloading,
        visitor: outbox.meta().visitor,
        member: deps.member(),
        page: deps.page(),
        library: deps.library,
      },
    );
  }

  /** Sends one request and settles what its answer settles; gives the ids that are to be tried in smaller parts. */
  async function carry(request: BackendRequest, unloading: boolean): Promise<string[]> {
    const ids = request.eventIds;
    for (const id of ids) inFlight.add(id);
    try {
      if (request.kind === 'push') {
        deps.push(request);
        await settle(ids, 'sent');
        return [];
      }
      const response = await deps.send(request, unloading);
      if (response) {
        const judged = judge(backend, request, response);
        if (ids.some((id) => judged(id) !== 'sent')) ledger.failed(`${name}: status ${response.status}`);
        const idsTo = (judgement: Judgement) => ids.filter((id) => judged(id) === judgement);
        await settle(idsTo('sent'), 'sent');
        await settle(idsTo('refused'), 'refused');
        if (idsTo('retry').length) putOff(response.headers.get('retry-after'));
        else if (rest()) void outbox.change(({ rests }) => rests.delete(name));
        if (!unloading) return idsTo('split');
      }
      soon();
    } catch (error) {
      ledger.failed(error);
      if (request.kind === 'push') await settle(ids, 'refused');
      else putOff(null);
    } finally {
      for (const id of ids) inFlight.delete(id);
    }
    return [];
  }

  return {
    name,
    allows,
    soon,
    flush,
    leave() {
      const due = outbox.own().filter(isDue);
      if (!due.length || restMs() || !allows()) return;
      turn++;
      try {
        for (const part of batch(due, limits)) for (const request of encode(part, true)) void carry(request, true);
      } catch (error) {
        ledger.failed(error);
      }
    },
    async withdraw() {
      turn++;
      await settle(idsOf((await outbox.read()).filter(isMine)), 'withdrawn');
    },
    stop() {
      turn++;
      running = Promise.resolve();
    },
    carries: (id) => inFlight.has(id),
  };
}

function idsOf(records: OutboxRecord[]): string[] {
  return records.map(({ id }) => id);
}
