import { PURPOSES } from '@dangol/schema';
import { isOver } from './ask-consent';
import { EVENT_BYTES, RECORD_EXTRA_BYTES } from './constants';
import { createOutbox } from './create-outbox';
import type { Delivery, DeliveryDeps } from './delivery';
import { createLedger, type DropReason } from './ledger';
import { createLine } from './line';
import { forgetOrders, isRepeat, note, orderOf, touch } from './meta';
import { FORM, type OutboxRecord } from './outbox';

/**
 * The delivery room: a durable outbox of all tabs, and a line for each backend. An event ends acknowledged (by its id, however often it had
 * to be sent), dropped with a counted reason, or still in the outbox. Lost, and in no count, is only what a page killed before its write was done.
 */
export function createDelivery(deps: DeliveryDeps): Delivery {
  const { backends, browser, now } = deps;
  const ledger = createLedger(deps);
  const outbox = createOutbox(deps, ledger);
  const lines = backends.map((backend) => createLine(backend, deps, outbox, ledger, () => isReady));

  /** Set from the first opening to the erasure. */
  let opening: Promise<void> | undefined;
  /** The last erasure; another one means that all of before is over. */
  let erasing: Promise<unknown> | undefined;
  let isReady = false;
  let isDestroyed = false;
  /** Checks of a page that came back into view and are not done. */
  let checks = 0;

  /** What the outbox serves. A page that lists no backends cannot know which others the shop has. */
  const uses = backends[0] ? backends.map(({ purposes }) => purposes) : PURPOSES.slice(1).map((purpose) => [purpose]);
  /** Whether anything may stay: without a stamp, hence at this moment. */
  const mayStay = () => uses.some((purposes) => !isOver(deps.standing(purposes)));

  async function start(): Promise<void> {
    if (backends[0] && !isDestroyed && mayStay()) opening ??= load();
    return opening;
  }

  async function load(): Promise<void> {
    const mine = erasing;
    await mine;
    if (mine !== erasing) return;
    const wasErased = deps.isErased?.();
    outbox.open();
    const [records] = await Promise.all([outbox.read(), outbox.change((meta) => forgetOrders(meta, now()))]);

    if (mine !== erasing || isDestroyed) return;
    // By another tab, while this one was opening what is deleted there: it may have made it anew.
    if (!wasErased && deps.isErased?.()) {
      await wipe('erased', ({ envelope }) =>
        uses.some((purposes) => !isOver(deps.standing(purposes, envelope.consent))),
      );
      if (outbox.own()[0]) await start();
      return;
    }
    isReady = true;
    // A page that ended right after an order has not noted it.
    for (const { id, at, envelope } of records) {
      const order = envelope.visitor && orderOf(envelope);
      if (order && !outbox.meta().orders.has(order)) void outbox.change((meta) => note(meta, order, id, at));
    }
    // What an earlier page left need not wait for company.
    const waitMs = records.some(({ envelope }) => envelope.visitor) ? 0 : undefined;
    for (const record of outbox.own()) admit(record);
    await review(waitMs);
  }

  /** Gives up what may not stay, and sees that the rest is sent. */
  async function review(waitMs?: number): Promise<void> {
    await Promise.all(lines.map(async (line) => (await line.prune())[0] && line.soon(waitMs)));
  }

  async function prune(): Promise<void> {
    if (!mayStay()) await wipe('withdrawn');
    else if (opening) {
      await opening;
      if (isReady) await review();
    }
  }

  /** On the caller's stack: the page may be hidden in the next moment. */
  function admit(record: OutboxRecord): void {
    const { id, to, envelope } = record;
    const at = now();
    const session = deps.newId();
    const order = orderOf(envelope);
    if (order && isRepeat(outbox.meta(), order, id, at)) {
      void outbox.settle([id], 'duplicate');
      return;
    }
    outbox.save(record, (meta) => {
      touch(meta, session, at);
      if (order) note(meta, order, id, at);
    });
    for (const line of lines) if (to.includes(line.name)) line.soon();
    deps.onChange?.();
  }

  /** Stops at once, counts what is given up, deletes everything but what is kept in memory. */
  function wipe(reason: DropReason, isKept?: (record: OutboxRecord) => boolean): Promise<unknown> {
    opening = undefined;
    isReady = false;
    for (const line of lines) line.stop();
    erasing = Promise.all([erasing, outbox.erase(reason, isKept)]);
    return erasing;
  }

  /** Ends the back-offs of our own (the network is back, the shop asks); what a server asked for stays. */
  function lift(): void {
    void outbox.change(({ rests }) => {
      for (const rest of rests.values()) if (!rest.isAsked) rest.until = 0;
    });
  }

  const onOnline = () => {
    if (!isReady) return;
    lift();
    for (const line of lines) line.soon(0);
  };
  const onVisibility = async () => {
    // Not `unload`: it costs the page its place in the back/forward cache, and phones often fire neither it nor `pagehide`.
    if (!isReady) return;
    if (browser.document.visibilityState !== 'hidden') {
      // Before anything else is done: while this page slept another may have erased the visitor, or gone on with the session.
      checks++;
      await prune();
      checks--;
    }
    if (isReady && !checks && browser.document.visibilityState === 'hidden') for (const line of lines) line.leave();
  };
  browser.addEventListener('online', onOnline);
  browser.document.addEventListener('visibilitychange', onVisibility);

  return {
    start,
    add({ id, name, at, page, consent, params }, names) {
      if (isDestroyed) return;
      // A copy, because the page goes on changing its objects.
      const text = toJson({ id, name, at, member: deps.member(), page, consent, params: params ?? {} });
      const bytes = new TextEncoder().encode(text).length + RECORD_EXTRA_BYTES;
      const to = names.filter((wanted) => {
        const backend = backends.find((other) => other.name === wanted);
        if (!backend) return false;
        const isAllowed = deps.standing(backend.purposes, consent) === 'allowed';
        const reason = !isAllowed
          ? 'denied'
          : !text
            ? 'malformed'
            : bytes > (backend.limits.eventBytes ?? EVENT_BYTES)
              ? 'too-big'
              : undefined;
        if (reason) ledger.settled({ id, name }, wanted, reason);
        return !reason;
      });
      if (!text || !to.length) return;
      const record = outbox.hold({ form: FORM, id, at, bytes, envelope: JSON.parse(text), to });
      if (isReady) admit(record);
      else void start();
    },
    amend(id, params) {
      const text = toJson(params);
      return !!text && !lines.some((line) => line.carries(id)) && outbox.amend(id, JSON.parse(text));
    },
    async flush() {
      await start();
      if (!isReady) return;
      lift();
      await Promise.all(lines.map((line) => line.flush()));
    },
    prune,
    async erase() {
      await wipe('erased');
    },
    state: () => ({ ...ledger.counters, dropped: { ...ledger.counters.dropped }, ...outbox.state() }),
    async export() {
      const events = isReady ? await outbox.read() : [];
      if (!isReady || outbox.state().storage === 'closed') return null;
      const { visitor, session, orders } = outbox.meta();
      return { visitor, session, orders: [...orders].map(([id, { at }]) => ({ id, at })), events };
    },
    destroy() {
      isDestroyed = true;
      isReady = false;
      browser.removeEventListener('online', onOnline);
      browser.document.removeEventListener('visibilitychange', onVisibility);
      for (const line of lines) line.stop();
      outbox.close();
    },
  };
}

/** As text, because that is what a backend can send; nothing where it cannot be. */
function toJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
}
