import { FLUSH_EVENTS, FLUSH_WAIT_MS, PUSH_WAIT_MS } from './constants';
import type { Delivery, DeliveryDeps } from './delivery';
import { createDisk } from './disk';
import { createIntake } from './intake';
import { createKept } from './kept';
import { createLane } from './lane';
import { createLedger, type DropReason } from './ledger';
import { createOrders } from './orders';
import { createOutbox } from './outbox';
import { createPace } from './pace';
import { createRest } from './rest';
import { createStamp } from './stamp';

/**
 * The delivery room: a durable outbox of all tabs, and a lane for each backend. An event ends acknowledged (by its id, however often it had
 * to be sent), dropped with a counted reason, or still in the outbox. Lost, and in no count, is only what a page killed before its write was done.
 */
export function createDelivery(deps: DeliveryDeps): Delivery {
  const { backends, browser, now, allows } = deps;

  const ledger = createLedger(deps);
  const disk = createDisk({ open: deps.open, timers: deps.timers, onError: ledger.failed });
  const kept = createKept({ disk, now, newId: deps.newId });
  const outbox = createOutbox({ disk, now, onDrop: ledger.dropped });
  const lines = backends.map((backend) => {
    const isAllowed = () => allows(backend.purposes);
    const rest = createRest({ name: backend.name, kept, now, random: deps.random });
    const lane = createLane({
      backend,
      outbox,
      rest,
      ledger,
      now,
      allows: isAllowed,
      context: () => ({
        sentAt: now(),
        visitor: kept.state().visitor,
        member: deps.member(),
        page: deps.page(),
        library: deps.library,
      }),
      send: deps.send,
      push: deps.push,
      later: () => pace.soon(),
    });
    const pace = createPace({
      name: backend.name,
      rest,
      timers: deps.timers,
      locks: deps.locks,
      now,
      sync: kept.sync,
      drain: lane.drain,
    });
    return { backend, isAllowed, rest, lane, pace };
  });
  const intake = createIntake({
    ...deps,
    stamp: createStamp({ kept, now, newId: deps.newId }),
    orders: createOrders({ kept, now }),
    outbox,
    ledger,
    onQueued,
  });

  /** Set from the first opening to the erasure. */
  let opening: Promise<void> | undefined;
  let erasing: Promise<void> | undefined;
  let isReady = false;
  let isOver = false;

  function onQueued(to: string[]): void {
    for (const { backend, pace } of lines) {
      if (!to.includes(backend.name)) continue;
      const isMany = outbox.own().filter(({ to }) => to.includes(backend.name)).length >= FLUSH_EVENTS;
      pace.soon(isMany ? 0 : backend.kind === 'push' ? PUSH_WAIT_MS : FLUSH_WAIT_MS);
    }
    ledger.changed();
  }

  async function start(): Promise<void> {
    if (!opening && !isOver && lines.some(({ isAllowed }) => isAllowed())) {
      const mine = load(() => opening === mine);
      opening = mine;
    }
    return opening;
  }

  async function load(isCurrent: () => boolean): Promise<void> {
    await erasing;
    if (!isCurrent()) return;
    disk.open();
    const [left] = await Promise.all([outbox.read(), kept.change(() => {})]);
    if (!isCurrent()) return;
    isReady = true;
    intake.admit();
    // What an earlier page left need not wait for company.
    for (const { backend, pace } of lines) {
      if (left.some(({ to }) => to.includes(backend.name))) pace.soon(0);
    }
    ledger.changed();
  }

  /** Stops at once, counts what is given up, deletes everything. */
  function wipe(reason: DropReason): Promise<void> {
    const wasOpen = !!opening;
    opening = undefined;
    isReady = false;
    intake.withdraw(reason, () => true);
    for (const { lane, pace } of lines) {
      lane.stop();
      pace.cancel();
    }
    // Another tab may have emptied the database by the time it is read: each tab counts its own.
    const given = new Map(outbox.own().map((record) => [record.id, record]));
    const earlier = erasing;
    erasing = (async () => {
      await earlier;
      if (wasOpen) for (const record of await outbox.read()) given.set(record.id, record);
      outbox.forget();
      kept.forget();
      await disk.erase();
      for (const { envelope, to } of given.values()) for (const name of to) ledger.dropped(envelope, name, reason);
      ledger.changed();
    })();
    return erasing;
  }

  const onOnline = () => {
    if (!isReady) return;
    for (const { rest, pace } of lines) {
      rest.lift();
      pace.soon(0);
    }
  };
  const onVisibility = () => {
    // Not `pagehide` or `unload`: they cost the page its place in the back/forward cache, and phones often fire neither.
    if (!isReady) return;
    if (browser.document.visibilityState === 'hidden') for (const { lane } of lines) lane.leave();
    // Before the visitor acts: another tab may have gone on with the session or begun one.
    else void kept.sync();
  };
  browser.addEventListener('online', onOnline);
  browser.document.addEventListener('visibilitychange', onVisibility);

  return {
    start,
    add(draft, names) {
      if (isOver || !intake.take(draft, names)) return;
      if (isReady) intake.admit();
      else void start();
    },
    amend: (id, params) => !lines.some(({ lane }) => lane.carries(id)) && intake.amend(id, params),
    async flush() {
      await start();
      if (!isReady) return;
      for (const { rest } of lines) rest.lift();
      await Promise.all(lines.map(({ pace }) => pace.now()));
    },
    async prune() {
      const denied = lines.filter(({ isAllowed }) => !isAllowed());
      if (denied.length === lines.length) return opening ? wipe('withdrawn') : erasing;
      intake.withdraw('withdrawn', (name) => denied.some(({ backend }) => backend.name === name));
      if (opening) await Promise.all(denied.map(({ lane }) => lane.withdraw()));
    },
    erase: () => wipe('erased'),
    state: () => ({
      ...ledger.counters,
      dropped: { ...ledger.counters.dropped },
      queued: intake.size() + outbox.size(),
      unsaved: outbox.unsaved(),
      storage: disk.state(),
    }),
    entries: async () => (isReady ? outbox.read() : []),
    destroy() {
      isOver = true;
      isReady = false;
      browser.removeEventListener('online', onOnline);
      browser.document.removeEventListener('visibilitychange', onVisibility);
      for (const { lane } of lines) lane.stop();
      void Promise.all(lines.map(({ pace }) => pace.destroy())).then(disk.close);
    },
  };
}
