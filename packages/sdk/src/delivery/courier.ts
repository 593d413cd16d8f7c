import type { Backend, BackendRequest } from '@dangol/schema';
import { askConsent } from './ask-consent';
import type { DeliveryDeps } from './delivery';
import { type Judgement, judge } from './judge';
import type { Fate, Ledger } from './ledger';
import type { Outbox, OutboxRecord } from './outbox';
import type { Rest } from './rest';

/** What came of a batch: those whose turn has not come, and those of which one spoils the request, with how that one ends. */
interface Outcome {
  left: OutboxRecord[];
  spoilt: OutboxRecord[];
  fate: Fate;
}

/** Translates one backend's events and carries the requests. Nothing in it rejects or throws. */
export interface Courier {
  /** Sends the first request of a batch. The next is to be translated anew: nothing is sent that was translated before a wait. */
  deliver(records: OutboxRecord[]): Promise<Outcome>;
  /** Sends one batch of a page that is being hidden, at once and without waiting for the answers. */
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
  const settle = (ids: string[], fate: Fate) => outbox.settle(ids, fate, backend.name);

  /** Nothing where the backend fails. */
  function encode(records: OutboxRecord[], unloading: boolean): BackendRequest[] | undefined {
    const ask = askConsent(deps, ['profileLink']);
    try {
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
    } catch (error) {
      ledger.failed(error);
    }
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
        const idsTo = (judgement: Judgement) => ids.filter((id) => judged(id) === judgement);
        if (idsTo('sent').length < ids.length) ledger.failed(`${backend.name}: status ${response.status}`);
        // Even where there is none: the visitor may have been erased elsewhere meanwhile, and more is to be sent.
        for (const fate of ['sent', 'refused'] as const) await settle(idsTo(fate), fate);
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
      const requests = encode(records, false);
      if (!requests) return { left: [], spoilt: records, fate: 'malformed' };
      const of = (ids: string[]) => records.filter(({ id }) => ids.includes(id));
      const first = requests.find(({ eventIds }) => of(eventIds)[0]);
      const split = first ? await carry(first, false) : [];
      const translated = of(requests.flatMap(({ eventIds }) => eventIds));
      const skipped = records.filter((record) => !translated.includes(record));
      if (skipped[0])
        await settle(
          skipped.map(({ id }) => id),
          'skipped',
        );
      return {
        left: translated.filter(({ id }) => !first?.eventIds.includes(id)),
        spoilt: of(split),
        fate: 'refused',
      };
    },
    leave(records) {
      for (const request of encode(records, true) ?? []) void carry(request, true);
    },
    putOff,
    carries: (id) => inFlight.has(id),
  };
}
