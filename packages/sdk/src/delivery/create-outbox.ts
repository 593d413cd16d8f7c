// Why two places: the database survives the page, but reading it takes a while that a page about to be hidden does not have. So what this page
// queued is mirrored in memory until it is settled, and every answer about the whole outbox is asked of the database, which all tabs share.
import type { ConsentStamp, Envelope } from '@dangol/schema';
import { askConsent, isOver } from './ask-consent';
import { OUTBOX_AGE_MS, OUTBOX_EVENTS } from './constants';
import type { DeliveryDeps } from './delivery';
import { createDisk } from './disk';
import { createIdentity } from './identity';
import type { Fate, Ledger } from './ledger';
import type { Edit, Meta } from './meta';
import { isLater, isReadable, type Outbox, type OutboxRecord } from './outbox';
import { sweep } from './sweep';

const idOf = ({ id }: OutboxRecord) => id;

/** The key of the one document that is no event. */
const META = 'meta';

/** An empty outbox over the database `dangol-outbox`, which is not opened yet. */
export function createOutbox(deps: DeliveryDeps, ledger: Ledger): Outbox {
  const { now, backends } = deps;
  const own = new Map<string, OutboxRecord>();
  /** Those of {@link own} that are in the database (`true`) or on their way to it. */
  let saved = new WeakMap<OutboxRecord, boolean>();
  let known = new Set<string>();
  let writing: Promise<void> | undefined;
  const isAllowed = (stamp?: ConsentStamp) =>
    backends.some(({ purposes }) => deps.standing(purposes, stamp) === 'allowed');
  // After an erasure there is no database before there is an event for it, captured since.
  const mayCreate = () =>
    deps.isErased?.() ? list().some(({ envelope }) => isAllowed(envelope.consent)) : isAllowed();
  const database = deps.open('dangol-outbox', ['events'], mayCreate);
  const disk = createDisk<OutboxRecord | Meta>(database, 'events', deps.timers, mayCreate, ledger.failed);
  const identity = createIdentity(deps, (isErased, isLost) => {
    const { visitor } = identity.meta();
    if (isErased) count(giveAway(), isAllowed() ? 'erased' : 'withdrawn');
    if (isLost) saved = new WeakMap();
    for (const { envelope } of own.values()) if (envelope.visitor) envelope.visitor = visitor;
  });

  const list = () => [...own.values()];
  /** Stamped, and neither in the database nor on its way to it. */
  const unsaved = () => list().filter((record) => record.envelope.visitor && !saved.has(record));

  /** Empties the memory of what this page queued, and gives it. */
  function giveAway(): OutboxRecord[] {
    const records = list();
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

  function meet(stored: unknown): boolean {
    // Where the document is gone everything is: another tab has emptied the database since.
    if (!stored) saved = new WeakMap();
    return identity.meet(stored);
  }

  async function settle(ids: string[], fate: Fate, backend?: string): Promise<void> {
    const rest = ({ to }: OutboxRecord) => to.filter((name) => name !== (backend ?? name));
    const found: OutboxRecord[] = [];
    const held: OutboxRecord[] = [];
    const mine: OutboxRecord[] = [];
    for (const id of ids) {
      const record = own.get(id);
      if (!record) continue;
      (saved.get(record) ? held : mine).push({ ...record });
      record.to = rest(record);
      if (!record.to.length) own.delete(id);
    }
    const isDone = await disk.change([...ids, META], (stored, key) => {
      if (key === META) meet(stored);
      // Not put back where it is gone: another tab has delivered it.
      if (!isReadable(stored)) return stored;
      found.push(stored);
      const to = rest(stored);
      return to.length ? { ...stored, to } : undefined;
    });
    // What was found counts even where the answer came too late (a page frozen meanwhile): it has been edited.
    count([...found, ...mine, ...(isDone ? [] : held)], fate, backend);
  }

  /** Writes every record that memory alone holds, at once, since the page may end with this turn; and after it the document, which has to be read first. */
  async function write(): Promise<void> {
    writing = undefined;
    const confirm = identity.writing();
    const records = unsaved();
    const ids = records.map(idOf);
    for (const record of records) saved.set(record, false);
    let meta: Meta | undefined;
    const [isPut, isMerged] = await Promise.all([
      !ids[0] || disk.change(ids, (_, key) => own.get(key), true),
      disk.change([META, ...ids], (stored, key) => {
        if (key === META) {
          meta = meet(stored) || mayCreate() ? { ...identity.meta() } : undefined;
          return meta;
        }
        // Under the visitor there is, or not at all where it was given up. Gone: another tab has delivered it already.
        return stored && meta && own.get(key);
      }),
    ]);
    const isWritten = isPut && isMerged && !!meta;
    for (const record of records) isWritten ? saved.set(record, true) : saved.delete(record);
    if (isWritten) confirm(meta!);
    if (isWritten && unsaved()[0]) await write();
  }

  /** Edits the document, and writes once for all edits of this turn of the event loop. */
  function change(edit: Edit): Promise<void> {
    identity.edit(edit);
    writing ??= Promise.resolve().then(write);
    return writing;
  }

  /** Writes fields of events that are still there, in memory and in the database. */
  function patch(records: OutboxRecord[], fields: Partial<Envelope>): Promise<unknown> {
    for (const { envelope } of records) Object.assign(envelope, fields);
    return disk.change(records.map(idOf), (stored) =>
      isReadable(stored) ? { ...stored, envelope: { ...stored.envelope, ...fields } } : stored,
    );
  }

  async function read(): Promise<OutboxRecord[]> {
    const savedThen = saved;
    const mirrored = list().filter((record) => saved.get(record));
    const stored = await disk.all();
    const found = new Map<string, OutboxRecord>();
    const unreadable: string[] = [];
    if (stored) {
      for (const [id, value] of stored) {
        if (isReadable(value)) found.set(id, value);
        else if (id !== META && !isLater(value, now() - OUTBOX_AGE_MS)) unreadable.push(id);
      }
      meet(stored.get(META));
      // Deleted with those of the visitor before.
      if (unsaved()[0]) void change(() => {});
      const older = [...found.values()].find(({ form, envelope }) => !form && isAllowed(envelope.consent));
      if (older && !stored.has(META)) identity.adopt(older.envelope.visitor);
      for (const record of mirrored) {
        const to = found.get(record.id)?.to;
        // Only the backends: the mirror may have been amended since. Saved once and gone now: another tab has settled it, or the cap took it.
        if (to) record.to = record.to.filter((name) => to.includes(name));
        else if (saved === savedThen) own.delete(record.id);
      }
    }
    if (unreadable[0] && (await disk.change(unreadable, () => undefined)))
      for (const id of unreadable) ledger.settled({ id, name: '' }, '', 'unreadable');
    // This page's own as memory has them, and first: of one millisecond they keep the order in which they came.
    const records = [...new Map([...own, ...found, ...own]).values()].sort((a, b) => a.at - b.at);
    known = new Set(records.map(idOf));
    const { visitor } = identity.meta();
    // Captured since the erasure, by a tab that has yet to meet the visitor there is now.
    if (identity.isYoung())
      for (const { envelope } of records) if (isAllowed(envelope.consent)) envelope.visitor &&= visitor;
    const { kept, ...gone } = sweep(records, visitor, now());
    for (const [fate, ended] of Object.entries(gone)) if (ended[0]) await settle(ended.map(idOf), fate as Fate);
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
      if (known.size > OUTBOX_EVENTS) {
        const [oldest] = known;
        known.delete(oldest!);
        void settle([oldest!], 'full');
      }
      return record;
    },
    save({ envelope }, edit) {
      void change(edit);
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
    async erase(fate, isKept) {
      const all = giveAway();
      const given = all.filter((record) => !isKept?.(record));
      for (const record of all) if (!given.includes(record)) own.set(record.id, record);
      known = new Set(own.keys());
      identity.renew();
      count([...[...(await disk.erase()).values()].filter(isReadable), ...given], fate);
    },
    state: () => ({
      queued: known.size,
      unsaved: list().filter((record) => !saved.get(record)).length,
      storage: disk.state(),
    }),
    close: disk.close,
  };
}
