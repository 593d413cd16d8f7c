// Why two places: the database survives the page, but reading it takes a while that a page about to be hidden does not have. So what this page
// queued is mirrored in memory until it is settled, and every answer about the whole outbox is asked of the database, which all tabs share.
import type { Envelope } from '@dangol/schema';
import { entries, getMany, set } from 'idb-keyval';
import { OUTBOX_AGE_MS, OUTBOX_BYTES, OUTBOX_EVENTS, TRIM_SHARE } from './constants';
import type { Disk } from './disk';
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
  /** What this page queued for the backend and has not settled, oldest first, without asking the database. */
  own(backend: string): OutboxRecord[];
  /** The unsettled records, oldest first: this page's, or with `all` every page's. Another tab's work is taken into account. */
  read(all: boolean): Promise<OutboxRecord[]>;
  /** Takes the backend off these records; one that has no backend left is deleted. Gives those that it was still on. */
  settle(ids: string[], backend: string): Promise<OutboxRecord[]>;
  /** Merges params into an event of this page; tells whether it was there. */
  amend(id: string, params: Record<string, unknown>, bytes: number): boolean;
  /** Records known now, of all pages. */
  size(): number;
  /** Records that only this page's memory holds, because storage refused them. */
  unsaved(): number;
  /** Empties the mirror; the database is erased by its owner. */
  forget(): void;
}

interface Mirrored {
  record: OutboxRecord;
  /** Settles when the database has it, or cannot. */
  write: Promise<unknown>;
  isSaved: boolean;
}

/** @param onDrop told of each (record, backend) that the cap or the age removes. */
export function createOutbox(deps: {
  disk: Disk;
  now(): number;
  onDrop(record: OutboxRecord, backend: string, reason: 'full' | 'too-old'): void;
}): Outbox {
  const { disk, now, onDrop } = deps;
  const mirror = new Map<string, Mirrored>();
  let life = 0;
  let others = { events: 0, bytes: 0 };
  let sweeping: Promise<unknown> | undefined;

  const unordered = () => [...mirror.values()].map(({ record }) => record);
  const mirrored = () => unordered().sort(byAge);
  const bytesOf = (records: OutboxRecord[]) => records.reduce((sum, { bytes }) => sum + bytes, 0);
  const isFull = (events: number, bytes: number) => events > OUTBOX_EVENTS || bytes > OUTBOX_BYTES;

  async function change(ids: string[], edit: (record: OutboxRecord) => OutboxRecord | undefined) {
    await Promise.all(ids.map((id) => mirror.get(id)?.write));
    const stored = await disk.run('events', (store) => rewrite(store, ids, edit));
    const before = stored ?? new Map<string, OutboxRecord>();
    for (const id of ids) {
      const entry = mirror.get(id);
      if (!entry) continue;
      if (!stored || !entry.isSaved) before.set(id, entry.record);
      const next = edit(entry.record);
      if (next) entry.record = next;
      else mirror.delete(id);
    }
    return [...before.values()];
  }

  async function settle(ids: string[], backend: string): Promise<OutboxRecord[]> {
    const found = await change(ids, (record) => {
      const to = record.to.filter((name) => name !== backend);
      return to.length ? { ...record, to } : undefined;
    });
    return found.filter(({ to }) => to.includes(backend));
  }

  async function drop(records: OutboxRecord[], reason: 'full' | 'too-old'): Promise<void> {
    if (!records.length) return;
    const ids = records.map(({ id }) => id);
    for (const record of await change(ids, () => undefined)) for (const name of record.to) onDrop(record, name, reason);
  }

  /** Applies age and cap to the whole outbox; gives what stays. */
  async function sweep(records: OutboxRecord[]): Promise<OutboxRecord[]> {
    const isYoung = ({ at }: OutboxRecord) => now() - at <= OUTBOX_AGE_MS;
    const young = records.filter(isYoung);
    let { length } = young;
    let bytes = bytesOf(young);
    let first = 0;
    if (isFull(length, bytes)) {
      for (; length > OUTBOX_EVENTS * TRIM_SHARE || bytes > OUTBOX_BYTES * TRIM_SHARE; first++, length--) {
        bytes -= young[first]!.bytes;
      }
    }
    const kept = young.slice(first);
    const foreign = kept.filter(({ id }) => !mirror.has(id));
    others = { events: foreign.length, bytes: bytesOf(foreign) };
    const old = records.filter((record) => !isYoung(record));
    await drop(old, 'too-old');
    await drop(young.slice(0, first), 'full');
    return kept;
  }

  async function read(all: boolean): Promise<OutboxRecord[]> {
    const own = [...mirror.keys()];
    const begun = life;
    await Promise.all([...mirror.values()].map(({ write }) => write));
    const stored = await disk.run('events', async (store) =>
      all ? (await entries<string, OutboxRecord>(store)).map(([, record]) => record) : getMany(own, store),
    );
    if (begun !== life) return [];
    if (!stored) return all ? sweep(mirrored()) : mirrored();
    const found = new Map<string, OutboxRecord>();
    for (const record of stored) if (record?.to && record.envelope) found.set(record.id, record);
    for (const id of own) {
      const entry = mirror.get(id);
      const record = found.get(id);
      // Saved once and gone now: another tab has settled it, or the cap took it.
      if (entry?.isSaved && !record) mirror.delete(id);
      // Only the backends: the mirror may have been amended since.
      else if (entry) found.set(id, (entry.record = { ...entry.record, to: record?.to ?? entry.record.to }));
    }
    const records = [...found.values()].sort(byAge);
    return all ? sweep(records) : records;
  }

  return {
    put(added) {
      const earlier = mirror.get(added.id)?.record;
      const record = earlier ? { ...earlier, to: [...new Set([...earlier.to, ...added.to])] } : added;
      const entry: Mirrored = { record, isSaved: false, write: Promise.resolve() };
      mirror.set(record.id, entry);
      entry.write = disk
        .run('events', (store) => set(record.id, record, store).then(() => true))
        .then((done) => {
          entry.isSaved = !!done;
        });
      if (isFull(others.events + mirror.size, others.bytes + bytesOf(unordered()))) {
        sweeping ??= read(true).finally(() => {
          sweeping = undefined;
        });
      }
    },
    own: (backend) => mirrored().filter(({ to }) => to.includes(backend)),
    read,
    settle,
    amend(id, params, bytes) {
      const entry = mirror.get(id);
      if (!entry) return false;
      const merge = (record: OutboxRecord): OutboxRecord => ({
        ...record,
        bytes: record.bytes + bytes,
        envelope: { ...record.envelope, params: { ...record.envelope.params, ...params } },
      });
      entry.record = merge(entry.record);
      entry.write = entry.write.then(() => disk.run('events', (store) => rewrite(store, [id], merge)));
      return true;
    },
    size: () => others.events + mirror.size,
    unsaved: () => [...mirror.values()].filter(({ isSaved }) => !isSaved).length,
    forget() {
      life++;
      mirror.clear();
      others = { events: 0, bytes: 0 };
    },
  };
}

function byAge(a: OutboxRecord, b: OutboxRecord): number {
  return a.at - b.at;
}
