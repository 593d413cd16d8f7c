// One backend's way out of the outbox. Lanes share the outbox and nothing else: a backend that is down, slow or refused holds up no other.
import type { Backend, BackendRequest, BackendResponse, EncodeContext, HttpRequest, PushRequest } from '@dangol/schema';
import { batch } from './batch';
import { SPARE_HALVINGS } from './constants';
import { judge } from './judge';
import type { DropReason, Ledger } from './ledger';
import type { Outbox, OutboxRecord } from './outbox';
import type { Rest } from './rest';

/** Carries one backend's events. */
export interface Lane {
  /** Sends what is due, batch after batch, until nothing is left, the backend needs a rest, or `stop` is called. */
  drain(all: boolean): Promise<void>;
  /** The page is being hidden: sends what this page queued at once, without asking the database, without waiting for answers. */
  leave(): void;
  /** Gives up all that is queued for the backend, of every page. */
  withdraw(reason: DropReason): Promise<void>;
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
  send(request: HttpRequest, options: { unloading: boolean }): Promise<BackendResponse | null>;
  push(request: PushRequest): void;
}

/** The lane of one backend. Nothing in it rejects or throws. */
export function createLane(deps: LaneDeps): Lane {
  const { backend, outbox, rest, ledger, now, allows, context } = deps;
  const inFlight = new Set<string>();
  let turn = 0;
  let halvings = 0;

  const isDue = ({ id, at }: OutboxRecord) => !inFlight.has(id) && now() - at <= backend.limits.maxAgeMs;
  const encode = (records: OutboxRecord[], unloading: boolean) =>
    backend.encode(
      records.map(({ envelope }) => envelope),
      { ...context(), unloading },
    );

  async function drop(ids: string[], reason: DropReason): Promise<void> {
    if (!ids.length) return;
    for (const { envelope } of await outbox.settle(ids, backend.name)) ledger.dropped(envelope, backend.name, reason);
  }

  async function drain(all: boolean): Promise<void> {
    const mine = ++turn;
    const records = (await outbox.read(all)).filter(({ to }) => to.includes(backend.name));
    const old = records.filter(({ at }) => !(now() - at <= backend.limits.maxAgeMs));
    await drop(idsOf(old), 'too-old');
    for (const part of batch(records.filter(isDue), backend.limits)) {
      if (mine !== turn || rest.waitMs()) return;
      halvings = SPARE_HALVINGS + Math.ceil(Math.log2(part.length));
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
    const translated = new Set(requests.flatMap(({ eventIds }) => eventIds));
    const untranslated = idsOf(records).filter((id) => !translated.has(id));
    if (untranslated.length) await outbox.settle(untranslated, backend.name);
    for (const request of requests) {
      if (rest.waitMs()) return;
      if (!allows()) return drop(request.eventIds, 'withdrawn');
      const refused = await carry(request, false);
      if (refused.length) {
        await halve(
          records.filter(({ id }) => refused.includes(id)),
          'refused',
        );
      }
    }
  }

  /** Looks for the event that spoils a batch; what cannot be tried now waits for the next flush. */
  async function halve(records: OutboxRecord[], reason: DropReason): Promise<void> {
    if (records.length < 2) return drop(idsOf(records), reason);
    if (halvings-- <= 0) return rest.failed();
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
      if (!response) return [];
      const verdict = judge(backend, request, response);
      if (response.status >= 300) ledger.failed(`${backend.name}: status ${response.status}`);
      await acknowledge(verdict.acknowledged);
      await drop(verdict.rejected, 'refused');
      if (verdict.retry.length) putOff(response.headers.get('retry-after'));
      else rest.succeeded();
      return unloading ? [] : verdict.split;
    } catch (error) {
      ledger.failed(error);
      if (request.kind === 'push') await drop(ids, 'refused');
      else putOff(null);
      return [];
    } finally {
      for (const id of ids) inFlight.delete(id);
    }
  }

  async function acknowledge(ids: string[]): Promise<void> {
    if (!ids.length) return;
    for (const record of await outbox.settle(ids, backend.name)) ledger.sent(record, backend.name);
  }

  function putOff(retryAfter: string | null): void {
    rest.failed(retryAfter);
    ledger.retried();
  }

  return {
    drain,
    leave() {
      if (rest.waitMs() || !allows()) return;
      const due = outbox.own(backend.name).filter(isDue);
      if (due.length) turn++;
      for (const part of batch(due, backend.limits)) {
        try {
          for (const request of encode(part, true)) void carry(request, true);
        } catch (error) {
          ledger.failed(error);
        }
      }
    },
    async withdraw(reason) {
      turn++;
      const records = await outbox.read(true);
      await drop(idsOf(records), reason);
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
