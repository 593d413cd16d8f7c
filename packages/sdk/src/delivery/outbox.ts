// Why two places: the database survives the page, but reading it takes a while that a page about to be hidden does not have. So what this page
// queued is mirrored in memory until it is settled, and every answer about the whole outbox is asked of the database, which all tabs share.
import type { Envelope } from '@dangol/schema';
import { promisifyRequest, set } from 'idb-keyval';
import { OUTBOX_AGE_MS, OUTBOX_BYTES, OUTBOX_EVENTS, TRIM_SHARE } from './constants';
import type { Disk } from './disk';
import type { DropReason } from './ledger';
import { rewrite } from './rewrite';

/** One event and the backends that have not settled it. */
export interface OutboxRecord {
  /** The envelope's, and the key. */
  id: string;
  /** The envelope's, epoch ms. */
  at: number;
  /** About what the envelope takes as UTF-8 JSON. */
  bytes: number;
  envelope: Envelope;
  /** Names of backends. */
  to: string[];
}

/** The outbox of all tabs, as this page sees it. */
export interface Outbox {
  /** Queues a record, or adds backends to one of this page. It is in the mirror at once, in the database soon. */
  put(record: OutboxRecord): void;
  /** What this page queued and has not settled, oldest first, without asking the database. */
  own(): OutboxRecord[];
  /** What every page queued and nobody has settled, oldest first, after age and cap. */
  read(): Promise<OutboxRecord[]>;
  /** Takes the backend off these records; one that has no backend left is deleted. Gives those that it was still on. */
  settle(ids: string[], backend: string): Promise<OutboxRecord[]>;
  /** Merges params into an event of this page; tells whether it was there. */
  amend(id: string, params: Record<string, unknown>): boolean;
  /** Records of all pages, as far as known. */
  size(): number;
  /** Records that only this page's memory holds, because storage refused them or has not answered yet. */
  unsaved(): number;
  /** Empties the mirror; the database is erased by its owner. */
  forget(): void;
}

interface Mirrored {
  record: OutboxRecord;
  /** Resolves when the database has it, or cannot. */
  write: Promise<unknown>;
  isSaved: boolean;
}

/** @param onDrop told of each (record, backend) that the cap or the age removes. */
export function createOutbox(deps: {
  disk: Disk;
  now(): number;
  onDrop(event: Envelope, backend: string, reason: DropReason): void;
}): Outbox {
  const { disk, now, onDrop } = deps;
  let mirror = new Map<string, Mirrored>();
  let size = 0;
  let bytes = 0;

  const own = () => [...mirror.values()].map(({ record }) => record).sort((a, b) => a.at - b.at);

  function count(record: OutboxRecord, sign: 1 | -1): void {
    size += sign;
    bytes += sign * record.bytes;
  }

  async function settle(ids: string[], backend: string): Promise<OutboxRecord[]> {
    const edit = (record: OutboxRecord) => {
      const to = record.to.filter((name) => name !== backend);
      return to.length ? { ...record, to } : undefined;
    };
    await Promise.all(ids.map((id) => mirror.get(id)?.write));
    const stored = await disk.run('events', (store) => rewrite(store, ids, edit));
    const before = stored ?? new Map<string, OutboxRecord>();
    for (const id of ids) {
      const entry = mirror.get(id);
      if (entry && !(stored && entry.isSaved)) before.set(id, entry.record);
      const next = entry && edit(entry.record);
      if (next) entry.record = next;
      else mirror.delete(id);
    }
    const settled = [...before.values()].filter(({ to }) => to.includes(backend));
    for (const record of settled) if (record.to.length === 1) count(record, -1);
    return settled;
  }

  async function read(): Promise<OutboxRecord[]> {
    const mine = mirror;
    const known = [...mine];
    await Promise.all(known.map(([, { write }]) => write));
    const stored = await disk.run('events', (store) =>
      store('readonly', (events) => promisifyRequest<OutboxRecord[]>(events.getAll())),
    );
    if (mine !== mirror) return [];
    const found = new Map<string, OutboxRecord>();
    for (const record of stored ?? []) if (record.to && record.envelope) found.set(record.id, record);
    for (const [id, entry] of known) {
      const record = found.get(id);
      // Saved once and gone now: another tab has settled it, or the cap took it.
      if (stored && entry.isSaved && !record) mirror.delete(id);
      else if (mirror.has(id)) {
        // Only the backends: the mirror may have been amended since.
        if (record) entry.record = { ...entry.record, to: record.to };
        found.set(id, entry.record);
      }
    }
    return sweep([...found.values()].sort((a, b) => a.at - b.at));
  }

  async function sweep(records: OutboxRecord[]): Promise<OutboxRecord[]> {
    size = bytes = 0;
    for (const record of records) count(record, 1);
    const share = isFull(1) ? TRIM_SHARE : 1;
    const kept: OutboxRecord[] = [];
    for (const record of records) {
      const isYoung = now() - record.at <= OUTBOX_AGE_MS;
      if (isYoung && !isFull(share)) kept.push(record);
      else await Promise.all(record.to.map((name) => drop(record, name, isYoung ? 'full' : 'too-old')));
    }
    return kept;
  }

  async function drop({ id }: OutboxRecord, backend: string, reason: DropReason): Promise<void> {
    for (const { envelope } of await settle([id], backend)) onDrop(envelope, backend, reason);
  }

  function isFull(share: number): boolean {
    return size > OUTBOX_EVENTS * share || bytes > OUTBOX_BYTES * share;
  }

  return {
    put(added) {
      const earlier = mirror.get(added.id)?.record;
      const record = earlier ? { ...earlier, to: [...new Set([...earlier.to, ...added.to])] } : added;
      const write = disk
        .run('events', (store) => set(record.id, record, store).then(() => true))
        .then((done) => {
          entry.isSaved = !!done;
        });
      const entry: Mirrored = { record, isSaved: false, write };
      mirror.set(record.id, entry);
      if (earlier) return;
      const wasFull = isFull(1);
      count(record, 1);
      if (!wasFull && isFull(1)) void read();
    },
    own,
    read,
    settle,
    amend(id, params) {
      const entry = mirror.get(id);
      if (!entry) return false;
      const merge = (record: OutboxRecord): OutboxRecord => ({
        ...record,
        envelope: { ...record.envelope, params: { ...record.envelope.params, ...params } },
      });
      entry.record = merge(entry.record);
      entry.write = Promise.all([entry.write, disk.run('events', (store) => rewrite(store, [id], merge))]);
      return true;
    },
    size: () => size,
    unsaved: () => [...mirror.values()].filter(({ isSaved }) => !isSaved).length,
    forget() {
      mirror = new Map();
      size = bytes = 0;
    },
  };
}
