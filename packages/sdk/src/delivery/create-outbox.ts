// Why two places: the database survives the page, but reading it takes a while that a page about to be hidden does not have. So what this page
// queued is mirrored in memory until it is settled, and every answer about the whole outbox is asked of the database, which all tabs share.
import type { ConsentStamp, Envelope } from '@dangol/schema';
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
  const own = new Map<string, OutboxRecord>();
  /** Those of {@link own} that the database has. */
  const saved = new WeakSet<OutboxRecord>();
  let known = new Set<string>();
  const isAllowed = (stamp?: ConsentStamp) =>
    backends.some(({ purposes }) => deps.standing(purposes, stamp) === 'allowed');
  // After an erasure there is no database before there is an event for it, captured since.
  const mayCreate = () =>
    deps.isErased?.() ? [...own.values()].some(({ envelope }) => isAllowed(envelope.consent)) : isAllowed();
  const database = deps.open('dangol-outbox', ['events'], mayCreate);
  const disk = createDisk<OutboxRecord | Meta>(database, 'events', deps.timers, mayCreate, ledger.failed);
  const identity = createIdentity(deps, (isErased) => {
    const { visitor } = identity.meta();
    if (isErased) count(giveAway(), isAllowed() ? 'erased' : 'withdrawn');
    for (const { envelope } of own.values()) if (envelope.visitor) envelope.visitor = visitor;
  });

  const list = () => [...own.values()].sort((a, b) => a.at - b.at);

  /** Empties the memory of what this page queued, and gives it. */
  function giveAway(): OutboxRecord[] {
    const records = [...own.values()];
    own.clear();
    return records;
  }

  /** Counts the end of records as they were before it, for one backend or for all that they had left. */
  function count(records: OutboxRecord[], fate: Fate, backend?: string): void {
    for (const { id, envelope, to } of records) {
      const ended = to.filter((name) => name === (backend ?? name));
      if (ended.length === to.length) known.delete(id);
      for (const name of ended) ledger.settled(envelope, name, fate);
    }
  }

  async function settle(ids: string[], fate: Fate, backend?: string): Promise<void> {
    const rest = ({ to }: OutboxRecord) => to.filter((name) => name !== (backend ?? name));
    const found: OutboxRecord[] = [];
    const held: OutboxRecord[] = [];
    const unsaved: OutboxRecord[] = [];
    for (const id of ids) {
      const record = own.get(id);
      if (!record) continue;
      const before = { ...record };
      held.push(before);
      if (!saved.has(record)) unsaved.push(before);
      record.to = rest(record);
      if (!record.to.length) own.delete(id);
    }
    const isDone = await disk.change([...ids, META], (stored, key) => {
      if (key === META) identity.meet(stored);
      // Not put back where it is gone: another tab has delivered it.
      if (!isRecord(stored)) return stored;
      found.push(stored);
      const to = rest(stored);
      return to.length ? { ...stored, to } : undefined;
    });
    count(isDone ? [...found, ...unsaved] : held, fate, backend);
  }

  async function change(edit: Edit, id?: string): Promise<void> {
    const confirm = identity.edit(edit);
    let meta: Meta | undefined;
    let record: OutboxRecord | undefined;
    const isDone = await disk.change(id ? [META, id] : [META], (stored, key) => {
      if (key === META) {
        meta = identity.meet(stored) || mayCreate() ? { ...identity.meta() } : undefined;
        return meta;
      }
      // As it is by now; not at all where it was given up meanwhile.
      record = meta && own.get(key);
      return record ?? stored;
    });
    if (isDone && meta) confirm(meta);
    if (isDone && record) saved.add(record);
  }

  /** Writes fields of events that are still there, in memory and in the database. */
  function patch(records: OutboxRecord[], fields: Partial<Envelope>): Promise<unknown> {
    for (const { envelope } of records) Object.assign(envelope, fields);
    return disk.change(
      records.map(({ id }) => id),
      (stored) => (isRecord(stored) ? { ...stored, envelope: { ...stored.envelope, ...fields } } : stored),
    );
  }

  async function read(): Promise<OutboxRecord[]> {
    const mirrored = [...own.values()].filter((record) => saved.has(record));
    const stored = await disk.all();
    const found = new Map<string, OutboxRecord>();
    if (stored) {
      identity.meet(stored.find(isMeta));
      for (const value of stored) if (isRecord(value)) found.set(value.id, value);
      for (const record of mirrored) {
        const to = found.get(record.id)?.to;
        // Only the backends: the mirror may have been amended since. Saved once and gone now: another tab has settled it, or the cap took it.
        if (to) record.to = record.to.filter((name) => to.includes(name));
        else own.delete(record.id);
      }
    }
    // This page's own as memory has them, and first: of one millisecond they keep the order in which they came.
    const records = [...new Map([...own, ...found, ...own]).values()].sort((a, b) => a.at - b.at);
    known = new Set(records.map(({ id }) => id));
    const { kept, gone } = sweep(records, identity.meta().visitor, now());
    for (const [{ id }, fate] of gone) await settle([id], fate);
    const ask = askConsent(deps, ['profileLink']);
    const unlinked = kept.filter(({ envelope }) => envelope.member && isOver(ask(envelope)));
    if (unlinked.length) await patch(unlinked, { member: undefined });
    return kept;
  }

  return {
    open: disk.open,
    meta: identity.meta,
    change,
    hold(added) {
      identity.verify();
      const earlier = own.get(added.id);
      const record = earlier ? { ...earlier, to: [...new Set([...earlier.to, ...added.to])] } : added;
      own.set(added.id, record);
      known.add(added.id);
      // Else the cap is looked at with each flush; while a backend rests there may be none.
      if (!earlier && known.size > OUTBOX_EVENTS && known.size % FLUSH_EVENTS === 0) void read();
      return record;
    },
    save({ id, envelope }, edit) {
      void change(edit, id);
      const { visitor, session } = identity.meta();
      Object.assign(envelope, { visitor, session: session.id }, { ...envelope });
    },
    own: list,
    read,
    settle,
    amend(id, params) {
      const record = own.get(id);
      if (record) void patch([record], { params: { ...record.envelope.params, ...params } });
      return !!record;
    },
    async erase(fate) {
      const given = giveAway();
      known.clear();
      identity.renew();
      count([...(await disk.erase()).filter(isRecord), ...given], fate);
    },
    state: () => ({ queued: known.size, storage: disk.state() }),
    close: disk.close,
  };
}

function isRecord(value: OutboxRecord | Meta | undefined): value is OutboxRecord {
  return !!(value as OutboxRecord | undefined)?.to;
}
