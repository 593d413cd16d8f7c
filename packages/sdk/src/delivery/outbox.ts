// Why two places: the database survives the page, but reading it takes a while that a page about to be hidden does not have. So what this page
// queued is mirrored in memory until it is settled, and every answer about the whole outbox is asked of the database, which all tabs share.
import type { Envelope } from '@dangol/schema';
import { FLUSH_EVENTS, OUTBOX_AGE_MS, OUTBOX_BYTES, OUTBOX_EVENTS } from './constants';
import type { DeliveryDeps } from './delivery';
import { createDisk } from './disk';
import type { Fate, Ledger } from './ledger';
import type { Edit, Meta } from './meta';

/** One event and the backends that have not settled it. */
export interface OutboxRecord {
  /** The envelope's, and the key. */
  id: string;
  /** The envelope's, epoch ms. */
  at: number;
  /** About what the event takes in a request, in bytes of UTF-8. */
  bytes: number;
  envelope: Envelope;
  /** Names of backends. */
  to: string[];
}

/** The outbox of all tabs, as this page sees it. Nothing in it rejects. */
export interface Outbox {
  /** Lets operations reach the database. */
  open(): void;
  /** What is kept beside the events, as far as known. */
  meta(): Meta;
  /** Edits what is kept, here at once and in the database soon, together with a record that is to be stored. */
  change(edit: Edit, record?: OutboxRecord): Promise<boolean>;
  /** Takes an event into memory, or adds backends to one that is there. */
  hold(record: OutboxRecord): OutboxRecord;
  /** Stamps a record that memory holds with visitor and session, and writes it. */
  save(record: OutboxRecord, edit: Edit): void;
  /** What this page queued and has not settled, oldest first, without asking the database. */
  own(): OutboxRecord[];
  /** What every page queued and nobody has settled, oldest first, after age and cap. Takes over what other tabs keep, too. */
  read(): Promise<OutboxRecord[]>;
  /** Ends these events for the backend; one that has no backend left is deleted. Only those that were still to come are counted. */
  settle(ids: string[], backend: string, fate: Fate): Promise<void>;
  /** Merges params into an event of this page; tells whether it was there. */
  amend(id: string, params: object): boolean;
  /** Forgets all at once, deletes the database and gives the events that were in either. */
  erase(): Promise<OutboxRecord[]>;
  /** As {@link DeliveryState} has it. */
  state(): { queued: number; storage: 'indexeddb' | 'memory' | 'closed' };
  close(): void;
}

/** The key of the one document that is no event. */
const META = 'meta';

/** An empty outbox over the database `dangol-outbox`, which is not opened yet. */
export function createOutbox(deps: DeliveryDeps, ledger: Ledger): Outbox {
  const { now, newId } = deps;
  const disk = createDisk<OutboxRecord | Meta>(
    deps.open('dangol-outbox', ['events']),
    'events',
    deps.timers,
    ledger.failed,
  );
  const fresh = (): Meta => ({
    visitor: newId(),
    session: { id: newId(), at: now() },
    orders: new Map(),
    rests: new Map(),
  });
  let own = new Map<string, { record: OutboxRecord; isSaved: boolean }>();
  let size = 0;
  let meta = fresh();
  /** Counts edits. What is read while one is on its way does not show it, and neither does a disk that refused it. */
  let edits = 0;
  let savedEdits = 0;

  const ownRecords = () => [...own.values()].map(({ record }) => record).sort((a, b) => a.at - b.at);

  async function change(edit: Edit, record?: OutboxRecord): Promise<boolean> {
    const mine = ++edits;
    edit(meta);
    let merged = meta;
    const isDone = await disk.change(record ? [META, record.id] : [META], (stored, key) => {
      if (key !== META) return record;
      if (isMeta(stored)) merged = stored;
      edit(merged);
      return merged;
    });
    if (isDone && mine === edits) {
      meta = merged;
      savedEdits = mine;
    }
    return isDone;
  }

  async function settle(ids: string[], backend: string, fate: Fate): Promise<void> {
    if (!ids.length) return;
    const before = new Map<string, OutboxRecord>();
    const without = (record: OutboxRecord) => ({ ...record, to: record.to.filter((name) => name !== backend) });
    const isDone = await disk.change(ids, (stored) => {
      // Not put back where it is gone: another tab has delivered it.
      if (!isRecord(stored)) return undefined;
      before.set(stored.id, stored);
      const rest = without(stored);
      return rest.to.length ? rest : undefined;
    });
    if (!isDone) before.clear();
    for (const id of ids) {
      const entry = own.get(id);
      if (!entry) continue;
      if (!isDone || !entry.isSaved) before.set(id, entry.record);
      entry.record = without(entry.record);
      if (!entry.record.to.length) own.delete(id);
    }
    for (const { envelope, to } of before.values()) {
      if (!to.includes(backend)) continue;
      if (to.length === 1) size--;
      ledger.settled(envelope, backend, fate);
    }
  }

  async function read(): Promise<OutboxRecord[]> {
    const mine = own;
    const saved = [...own.values()].filter(({ isSaved }) => isSaved);
    const stored = await disk.all();
    if (mine !== own) return [];
    const found = new Map<string, OutboxRecord>();
    for (const value of stored ?? []) {
      if (isRecord(value)) found.set(value.id, value);
      else if (isMeta(value) && savedEdits === edits) meta = value;
    }
    if (stored) {
      for (const entry of saved) {
        const record = found.get(entry.record.id);
        // Only the backends: the mirror may have been amended since. Saved once and gone now: another tab has settled it, or the cap took it.
        if (record) entry.record = { ...entry.record, to: record.to };
        else own.delete(entry.record.id);
      }
    }
    for (const [id, { record }] of own) found.set(id, record);
    return sweep([...found.values()].sort((a, b) => a.at - b.at));
  }

  async function sweep(records: OutboxRecord[]): Promise<OutboxRecord[]> {
    size = records.length;
    let events = size;
    let bytes = records.reduce((sum, record) => sum + record.bytes, 0);
    const kept: OutboxRecord[] = [];
    for (const record of records) {
      const isOld = now() - record.at > OUTBOX_AGE_MS;
      if (isOld || events > OUTBOX_EVENTS || bytes > OUTBOX_BYTES) {
        events--;
        bytes -= record.bytes;
        await Promise.all(record.to.map((name) => settle([record.id], name, isOld ? 'too-old' : 'full')));
      } else kept.push(record);
    }
    return kept;
  }

  return {
    open: disk.open,
    meta: () => meta,
    change,
    hold(added) {
      const earlier = own.get(added.id)?.record;
      const record = earlier ? { ...earlier, to: [...new Set([...earlier.to, ...added.to])] } : added;
      own.set(added.id, { record, isSaved: false });
      // Else the cap is looked at with each flush; while a backend rests there may be none.
      if (!earlier && ++size > OUTBOX_EVENTS && size % FLUSH_EVENTS === 0) void read();
      return record;
    },
    save(record, edit) {
      const writing = change(edit, record);
      const { visitor, session } = meta;
      record.envelope = Object.assign({ visitor, session: session.id }, record.envelope);
      void writing.then((isDone) => {
        const entry = own.get(record.id);
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
      meta = fresh();
      savedEdits = ++edits;
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

function isMeta(value: OutboxRecord | Meta | undefined): value is Meta {
  return !!(value as Meta | undefined)?.visitor;
}
