// Why two places: the database survives the page, but reading it takes a while that a page about to be hidden does not have. So what this page
// queued is mirrored in memory until it is settled, and every answer about the whole outbox is asked of the database, which all tabs share.
import { askConsent, isOver } from './ask-consent';
import { FLUSH_EVENTS, OUTBOX_EVENTS } from './constants';
import type { DeliveryDeps } from './delivery';
import { createDisk } from './disk';
import { createIdentity, isMeta } from './identity';
import type { Fate, Ledger } from './ledger';
import type { Edit, Meta } from './meta';
import type { Outbox, OutboxRecord } from './outbox';
import { sweep } from './sweep';

/** The key of the one document that is no event. */
const META = 'meta';

/** An empty outbox over the database `dangol-outbox`, which is not opened yet. */
export function createOutbox(deps: DeliveryDeps, ledger: Ledger): Outbox {
  const { now, backends } = deps;
  let own = new Map<string, { record: OutboxRecord; isSaved: boolean }>();
  let size = 0;
  // After an erasure there is no database before there is an event for it, captured since.
  const mayCreate = () => {
    const stamps = deps.isErased?.() ? [...own.values()].map(({ record }) => record.envelope.consent) : [undefined];
    return backends.some(({ purposes }) => stamps.some((stamp) => deps.standing(purposes, stamp) === 'allowed'));
  };
  const database = deps.open('dangol-outbox', ['events'], mayCreate);
  const disk = createDisk<OutboxRecord | Meta>(database, 'events', deps.timers, mayCreate, ledger.failed);
  const identity = createIdentity(deps, mayCreate, (isErased) => (isErased ? forget() : restamp()));

  const ownRecords = () => [...own.values()].map(({ record }) => record).sort((a, b) => a.at - b.at);

  function restamp(): void {
    for (const { record } of own.values()) {
      if (record.envelope.visitor) record.envelope.visitor = identity.meta().visitor;
    }
  }

  /** The visitor was erased elsewhere: what this page still holds is given up. */
  function forget(): void {
    const held = own;
    own = new Map();
    size -= held.size;
    for (const { record } of held.values()) {
      for (const name of record.to) ledger.settled(record.envelope, name, loss(record, name));
    }
  }

  /** Why an event of a visitor that is no more is given up. */
  function loss({ envelope }: OutboxRecord, name: string): Fate {
    const backend = backends.find((other) => other.name === name);
    return backend && isOver(deps.standing(backend.purposes, envelope.consent)) ? 'withdrawn' : 'erased';
  }

  async function change(edit: Edit, id?: string): Promise<boolean> {
    const pending = identity.edit(edit);
    let isPut = !id;
    const isDone = await disk.change(
      id ? [META, id] : [META],
      (stored, key) => {
        if (key === META) return pending.merge(stored);
        // As it is by now; not at all where it was given up meanwhile.
        const record = mayCreate() ? own.get(key)?.record : undefined;
        isPut = !!record;
        return record ?? stored;
      },
      pending.done,
    );
    return isDone && isPut;
  }

  async function settle(ids: string[], backend: string, fate: Fate): Promise<void> {
    const without = (record: OutboxRecord) => ({ ...record, to: record.to.filter((name) => name !== backend) });
    const before = new Map<string, OutboxRecord>();
    const held = ids.flatMap((id) => {
      const entry = own.get(id);
      if (!entry) return [];
      const { record } = entry;
      entry.record = without(record);
      if (!entry.record.to.length) own.delete(id);
      return { entry, record };
    });
    const isDone = await disk.change([...ids, META], (stored, key) => {
      if (key === META) identity.meet(stored);
      // Not put back where it is gone: another tab has delivered it.
      if (!isRecord(stored)) return stored;
      before.set(key, stored);
      const rest = without(stored);
      return rest.to.length ? rest : undefined;
    });
    if (!isDone) before.clear();
    for (const { entry, record } of held) if (!isDone || !entry.isSaved) before.set(record.id, record);
    for (const { envelope, to } of before.values()) {
      if (!to.includes(backend)) continue;
      // Given up with its visitor before, it is off the count already.
      if (to.length === 1 && size) size--;
      ledger.settled(envelope, backend, fate);
    }
  }

  async function read(): Promise<OutboxRecord[]> {
    const mine = own;
    const saved = [...own.values()].filter(({ isSaved }) => isSaved);
    const stored = await disk.all();
    if (mine !== own) return [];
    const found = new Map<string, OutboxRecord>();
    if (stored) {
      identity.meet(stored.find(isMeta));
      for (const value of stored) if (isRecord(value)) found.set(value.id, value);
      for (const entry of saved) {
        const record = found.get(entry.record.id);
        // Only the backends: the mirror may have been amended since. Saved once and gone now: another tab has settled it, or the cap took it.
        if (record) entry.record = { ...entry.record, to: record.to };
        else own.delete(entry.record.id);
      }
    }
    for (const [id, { record }] of own) found.set(id, record);
    const records = [...found.values()].sort((a, b) => a.at - b.at);
    size = records.length;
    const { kept, gone } = sweep(records, identity.meta().visitor, now());
    for (const [record, fate] of gone) {
      await Promise.all(
        record.to.map((name) => settle([record.id], name, fate === 'erased' ? loss(record, name) : fate)),
      );
    }
    await unlink(kept);
    return kept;
  }

  /** Takes the member's id off what may no longer bear it. */
  async function unlink(records: OutboxRecord[]): Promise<void> {
    const ask = askConsent(deps, ['profileLink']);
    const linked = records.filter(({ envelope }) => envelope.member && isOver(ask(envelope)));
    if (!linked.length) return;
    for (const { envelope } of linked) delete envelope.member;
    await disk.change(
      linked.map(({ id }) => id),
      (stored) => (isRecord(stored) ? { ...stored, envelope: { ...stored.envelope, member: undefined } } : stored),
    );
  }

  return {
    open() {
      disk.open();
      identity.renew();
    },
    meta: identity.meta,
    change,
    hold(added) {
      identity.verify();
      const earlier = own.get(added.id)?.record;
      const record = earlier ? { ...earlier, to: [...new Set([...earlier.to, ...added.to])] } : added;
      own.set(added.id, { record, isSaved: false });
      // Else the cap is looked at with each flush; while a backend rests there may be none.
      if (!earlier && ++size > OUTBOX_EVENTS && size % FLUSH_EVENTS === 0) void read();
      return record;
    },
    save(record, edit) {
      const writing = change(edit, record.id);
      const { visitor, session } = identity.meta();
      record.envelope = Object.assign({ visitor, session: session.id }, record.envelope);
      const entry = own.get(record.id);
      void writing.then((isDone) => {
        if (entry) entry.isSaved = isDone;
      });
    },
    own: ownRecords,
    read,
    settle,
    amend(id, params) {
      const record = own.get(id)?.record;
      if (!record) return false;
      const { envelope } = record;
      Object.assign(envelope.params, params);
      void disk.change([id], (stored) => stored && { ...(stored as OutboxRecord), envelope });
      return true;
    },
    async erase() {
      const given = own;
      own = new Map();
      size = 0;
      identity.renew();
      const records = [...(await disk.erase()).filter(isRecord), ...[...given.values()].map(({ record }) => record)];
      return [...new Map(records.map((record) => [record.id, record])).values()];
    },
    state: () => ({ queued: size, storage: disk.state() }),
    close: disk.close,
  };
}

function isRecord(value: OutboxRecord | Meta | undefined): value is OutboxRecord {
  return !!(value as OutboxRecord | undefined)?.to;
}
