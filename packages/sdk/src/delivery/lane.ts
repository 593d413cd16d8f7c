// One backend's way out of the outbox. Lanes share the outbox and nothing else: a backend that is down, slow or refused holds up no other.
import type { Backend, BackendRequest, EncodeContext } from '@dangol/schema';
import { batch } from './batch';
import { SPARE_HALVINGS } from './constants';
import { judge } from './judge';
import type { DropReason, Ledger } from './ledger';
import type { Outbox, OutboxRecord } from './outbox';
import type { Rest } from './rest';
import type { Transport } from './transport';

/** Carries one backend's events. */
export interface Lane {
  /** Sends what is due, batch after batch, until nothing is left, the backend needs a rest, or `stop` is called. */
  drain(): Promise<void>;
  /** The page is being hidden: sends what this page queued at once, without asking the database, without waiting for answers. */
  leave(): void;
  /** Gives up all that is queued for the backend, of every page. */
  withdraw(): Promise<void>;
  /** Ends a `drain` before its next batch. */
  stop(): void;
  /** Whether the event is on its way, so that it is too late to change it. */
  carries(id: string): boolean;
}

/** What a lane needs; `context` is asked for each batch. */
export interface LaneDeps {
  backend: Backend;
  outbox: Outbox;
  rest: Rest;
  ledger: Ledger;
  now(): number;
  /** Whether the backend's purposes are allowed, read anew. */
  allows(): boolean;
  context(): Omit<EncodeContext, 'unloading'>;
  send: Transport['send'];
  push: Transport['push'];
  /** Told when something stays for another flush. */
  later(): void;
}

/** The lane of one backend. Nothing in it rejects or throws. */
export function createLane(deps: LaneDeps): Lane {
  const { backend, outbox, rest, ledger, now, allows, later } = deps;
  const { name, limits } = backend;
  const inFlight = new Set<string>();
  let turn = 0;
  let halvings = 0;

  const isOld = ({ at }: OutboxRecord) => !(now() - at <= limits.maxAgeMs);
  const isMine = ({ to }: OutboxRecord) => to.includes(name);
  const isDue = (record: OutboxRecord) => isMine(record) && !isOld(record) && !inFlight.has(record.id);
  const encode = (records: OutboxRecord[], unloading: boolean) =>
    backend.encode(
      records.map(({ envelope }) => envelope),
      { ...deps.context(), unloading },
    );

  async function drop(ids: string[], reason: DropReason): Promise<void> {
    for (const { envelope } of await outbox.settle(ids, name)) ledger.dropped(envelope, name, reason);
  }

  async function acknowledge(ids: string[]): Promise<void> {
    for (const { id } of await outbox.settle(ids, name)) ledger.sent(id, name);
  }

  function putOff(retryAfter: string | null): void {
    rest.failed(retryAfter);
    ledger.counters.retries++;
    later();
  }

  async function drain(): Promise<void> {
    const mine = ++turn;
    const records = (await outbox.read()).filter(isMine);
    const old = records.filter(isOld);
    if (old.length) await drop(idsOf(old), 'too-old');
    for (const part of batch(records.filter(isDue), limits)) {
      if (mine !== turn || rest.waitMs()) return later();
      halvings = SPARE_HALVINGS + Math.log2(part.length);
      await deliver(part);
    }
  }

  async function deliver(records: OutboxRecord[]): Promise<void> {
    if (!allows()) return drop(idsOf(records), 'withdrawn');
    let requests: BackendRequest[];
    try {
      requests = encode(records, false);
    } catch (error) {
      ledger.failed(error);
      return halve(records, 'malformed');
    }
    const translated = requests.flatMap(({ eventIds }) => eventIds);
    const untranslated = idsOf(records).filter((id) => !translated.includes(id));
    if (untranslated.length) await outbox.settle(untranslated, name);
    for (const request of requests) {
      if (rest.waitMs()) return;
      if (!allows()) return drop(request.eventIds, 'withdrawn');
      const refused = await carry(request, false);
      const spoilt = records.filter(({ id }) => refused.includes(id));
      if (spoilt.length) await halve(spoilt, 'refused');
    }
  }

  /** Looks for the event that spoils a batch; what cannot be tried now waits for the next flush. */
  async function halve(records: OutboxRecord[], reason: DropReason): Promise<void> {
    if (records.length < 2) return drop(idsOf(records), reason);
    if (halvings-- <= 0) return putOff(null);
    const middle = records.length >> 1;
    await deliver(records.slice(0, middle));
    if (!rest.waitMs()) await deliver(records.slice(middle));
  }

  /** Sends one request and settles what its answer settles; gives the ids that are to be tried in smaller parts. */
  async function carry(request: BackendRequest, unloading: boolean): Promise<string[]> {
    const ids = request.eventIds;
    for (const id of ids) inFlight.add(id);
    try {
      if (request.kind === 'push') {
        deps.push(request);
        await acknowledge(ids);
        return [];
      }
      const response = await deps.send(request, { unloading });
      if (!response) {
        later();
        return [];
      }
      if (response.status >= 300) ledger.failed(`${name}: status ${response.status}`);
      const { acknowledged, rejected, retry, split } = judge(backend, request, response);
      if (acknowledged.length) await acknowledge(acknowledged);
      if (rejected.length) await drop(rejected, 'refused');
      if (retry.length) putOff(response.headers.get('retry-after'));
      else rest.succeeded();
      return unloading ? [] : split;
    } catch (error) {
      ledger.failed(error);
      if (request.kind === 'push') await drop(ids, 'refused');
      else putOff(null);
      return [];
    } finally {
      for (const id of ids) inFlight.delete(id);
    }
  }

  return {
    drain,
    leave() {
      const due = outbox.own().filter(isDue);
      if (!due.length || rest.waitMs() || !allows()) return;
      turn++;
      for (const part of batch(due, limits)) {
        try {
          for (const request of encode(part, true)) void carry(request, true);
        } catch (error) {
          ledger.failed(error);
        }
      }
    },
    async withdraw() {
      turn++;
      await drop(idsOf((await outbox.read()).filter(isMine)), 'withdrawn');
    },
    stop() {
      turn++;
    },
    carries: (id) => inFlight.has(id),
  };
}

function idsOf(records: OutboxRecord[]): string[] {
  return records.map(({ id }) => id);
}
