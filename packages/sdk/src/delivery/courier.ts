import type { Backend, BackendRequest } from '@dangol/schema';
import { askConsent } from './ask-consent';
import type { DeliveryDeps } from './delivery';
import { type Judgement, judge } from './judge';
import type { DropReason, Fate, Ledger } from './ledger';
import type { Outbox, OutboxRecord } from './outbox';
import type { Rest } from './rest';

/** Translates one backend's events and carries the requests. Nothing in it rejects or throws. */
export interface Courier {
  /** Sends one batch; gives the records of which one spoils it, and how that one ends. */
  deliver(records: OutboxRecord[]): Promise<[OutboxRecord[], DropReason]>;
  /** Sends one batch of a page that is being hidden, at once and without waiting for the answer. */
  leave(records: OutboxRecord[]): void;
  /** Leaves the backend alone for a while. @param retryAfter the header as it came. */
  putOff(retryAfter?: string | null): void;
  /** Whether the event is on its way. */
  carries(id: string): boolean;
}

/** @param onLeft called when some of a batch is still to be sent. */
export function createCourier(
  backend: Backend & { kind?: string },
  deps: DeliveryDeps,
  outbox: Outbox,
  ledger: Ledger,
  rest: Rest,
  onLeft: () => void,
): Courier {
  const inFlight = new Set<string>();
  const settle = (ids: string[], fate: Fate) => outbox.settle(ids, backend.name, fate);

  /** All that a request's lawfulness rests on. Where it reads differently after a wait, what was encoded before is not sent. */
  function terms(records: OutboxRecord[]): string {
    const asks = [askConsent(deps, backend.purposes), askConsent(deps, ['profileLink'])];
    return outbox.meta().visitor + records.map(({ envelope }) => asks.map((ask) => ask(envelope)));
  }

  function encode(records: OutboxRecord[], unloading: boolean): BackendRequest[] {
    const ask = askConsent(deps, ['profileLink']);
    return backend.encode(
      records.map(({ envelope: { member, ...envelope } }) =>
        member && ask(envelope) === 'allowed' ? { ...envelope, member } : envelope,
      ),
      {
        sentAt: deps.now(),
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
        if (ids.some((id) => judged(id) !== 'sent')) ledger.failed(`${backend.name}: status ${response.status}`);
        const idsTo = (judgement: Judgement) => ids.filter((id) => judged(id) === judgement);
        // Even where there is none: the visitor may have been erased elsewhere meanwhile, and more is to be sent.
        await settle(idsTo('sent'), 'sent');
        if (idsTo('refused').length) await settle(idsTo('refused'), 'refused');
        if (idsTo('retry').length) putOff(response.headers.get('retry-after'));
        else rest.end();
        if (!unloading) return idsTo('split');
      }
      onLeft();
    } catch (error) {
      ledger.failed(error);
      if (request.kind === 'push') await settle(ids, 'refused');
      else putOff();
    } finally {
      for (const id of ids) inFlight.delete(id);
    }
    return [];
  }

  function putOff(retryAfter: string | null = null): void {
    rest.begin(retryAfter);
    ledger.counters.retries++;
    onLeft();
  }

  return {
    async deliver(records) {
      const split: string[] = [];
      const agreed = terms(records);
      let requests: BackendRequest[];
      try {
        requests = encode(records, false);
      } catch (error) {
        ledger.failed(error);
        return [records, 'malformed'];
      }
      const translated = requests.flatMap(({ eventIds }) => eventIds);
      const skipped = records.filter(({ id }) => !translated.includes(id)).map(({ id }) => id);
      if (skipped.length) await settle(skipped, 'skipped');
      for (const request of requests) {
        if (rest.ms()) break;
        if (terms(records) !== agreed) {
          onLeft();
          break;
        }
        split.push(...(await carry(request, false)));
      }
      return [records.filter(({ id }) => split.includes(id)), 'refused'];
    },
    leave(records) {
      try {
        for (const request of encode(records, true)) void carry(request, true);
      } catch (error) {
        ledger.failed(error);
      }
    },
    putOff,
    carries: (id) => inFlight.has(id),
  };
}
