import type { Envelope } from '@dangol/schema';
import type { DeliveryDeps, Draft } from './delivery';
import type { DropReason, Ledger } from './ledger';
import type { Orders } from './orders';
import type { Outbox } from './outbox';
import type { Stamp } from './stamp';

/** The way into the outbox: what may come in, copied and stamped. */
export interface Intake {
  /** Checks and copies an event; tells whether a backend is left that wants it. `admit` lets it in. */
  take(draft: Draft, backends: string[]): boolean;
  /** Stamps what waits and puts it into the outbox, on the caller's stack: the page may be hidden in the next moment. */
  admit(): void;
  /** Merges params into an event that waits here or in the outbox. */
  amend(id: string, params: Record<string, unknown>): boolean;
  /** Gives up what waits here for backends that `isGone` names. */
  withdraw(reason: DropReason, isGone: (backend: string) => boolean): void;
  /** Events that wait here. */
  size(): number;
}

interface Waiting {
  event: Omit<Envelope, 'visitor' | 'session'>;
  bytes: number;
  to: string[];
}

/** About what visitor and session add to an event, in bytes. */
const STAMP_BYTES = 110;

/** @param onQueued called with the backends of each event that has got into the outbox. */
export function createIntake(
  deps: Pick<DeliveryDeps, 'backends' | 'allows' | 'consentNow' | 'member'> & {
    stamp: Stamp;
    orders: Orders;
    outbox: Outbox;
    ledger: Ledger;
    onQueued(backends: string[]): void;
  },
): Intake {
  const { backends, orders, outbox, ledger } = deps;
  let waiting: Waiting[] = [];

  return {
    take({ id, name, at, page, params }, names) {
      const member = deps.member();
      let text = '';
      try {
        // A copy, because the page goes on changing its objects; through JSON, because that is what a backend can send.
        text = JSON.stringify({ id, name, at, member, page, consent: deps.consentNow(), params: params ?? {} });
      } catch (error) {
        ledger.failed(error);
      }
      const bytes = new TextEncoder().encode(text).length + STAMP_BYTES;
      const to: string[] = [];
      for (const { name: backend, purposes, limits } of backends) {
        if (!names.includes(backend)) continue;
        const isAllowed = deps.allows(purposes);
        const reason = !isAllowed ? 'denied' : !text ? 'malformed' : bytes > limits.bytes ? 'too-big' : undefined;
        if (reason) ledger.dropped({ id, name }, backend, reason);
        else to.push(backend);
      }
      if (to.length) waiting.push({ event: JSON.parse(text), bytes, to });
      return to.length > 0;
    },
    admit() {
      for (const { event, bytes, to } of waiting.splice(0)) {
        const { id, at, name, params } = event;
        const order = name === 'purchase' && params.transaction_id;
        if (order && orders.isRepeat(String(order), id)) {
          for (const backend of to) ledger.dropped(event, backend, 'duplicate');
          continue;
        }
        outbox.put({ id, at, bytes, envelope: { ...event, ...deps.stamp(at) }, to });
        // Second: a page killed between the two writes reports the order twice rather than never.
        if (order) orders.note(String(order), id);
        deps.onQueued(to);
      }
    },
    amend(id, params) {
      try {
        const copy = JSON.parse(JSON.stringify(params));
        const held = waiting.find(({ event }) => event.id === id);
        if (held) Object.assign(held.event.params, copy);
        return !!held || outbox.amend(id, copy);
      } catch {
        return false;
      }
    },
    withdraw(reason, isGone) {
      for (const held of waiting) {
        for (const backend of held.to.filter(isGone)) ledger.dropped(held.event, backend, reason);
        held.to = held.to.filter((backend) => !isGone(backend));
      }
      waiting = waiting.filter(({ to }) => to.length);
    },
    size: () => waiting.length,
  };
}
