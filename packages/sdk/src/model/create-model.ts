import { type Manifest, type Popular, type Shard, type Shelves, shardOf } from '@dangol/schema';
import { createDevice, type Holding, type ModelDatabase } from './create-device';
import { createFiles, type Fetch } from './create-files';
import { KEPT_DAYS } from './limits';
import type { Model, ModelRead } from './model';
import { type Slice, sliceOf } from './slice-of';

/** What `createModel()` takes. */
export interface ModelOptions {
  /** Address of the model folder, absolute or relative to the page. */
  url: string;
  /** `<version>.<shardCount>`, as the trainer prints it for `data-model-version`: the first read needs no manifest then. */
  version?: string | undefined;
  fetch: Fetch;
  /** Opens a database for what is kept on the device; without it nothing is kept. */
  open?: (name: string, stores: string[], mayCreate: () => boolean) => ModelDatabase;
  /** Whether `personalization` is allowed; asked again at every use of the device. Default never. */
  mayKeep?: () => boolean;
  /** Whether a category is sensitive: the record of an item whose card is in one is used, but never kept. Default none is. */
  isSensitive?: (category: string | undefined) => boolean;
  /** Told of the items, among all that were read, whose cards are in such a category. */
  onSensitive?: (ids: string[]) => void;
  /** Epoch ms. */
  now?: () => number;
}

/** A kept version that was compared with the server's within this time is not compared again. */
const FRESH_MS = 300_000;

/** How many of the kept items are read again when the model has a new version: the history that recommendations need most. */
const RENEWED_ITEMS = 5;

/**
 * Reads a model folder: the manifest, then one shard per item, each file once a page. What the device keeps is served first, without a
 * request and offline; so is what `version` names. Such a version is compared with the server's after the answer, or before it when a
 * file could not be read (it may be gone). Another version takes the place of all that is kept. An answer is of one version.
 */
export function createModel(options: ModelOptions): Model {
  const { url, version = '', fetch, open, mayKeep = () => false, onSensitive, now = Date.now } = options;
  const { isSensitive = () => false } = options;
  const files = createFiles(url, fetch);
  const device = createDevice(mayStay, open);
  const [, tagged, count] = /^(.+)\.(\d+)$/.exec(version) ?? [];
  let held: Holding = { version: tagged, shardCount: Number(count), checkedAt: 0, slices: new Map() };
  let starting: Promise<void> | undefined;
  let isSaved = true;

  function mayStay({ record, readAt = 0 }: Slice): boolean {
    // What was searched for is remembered in the profile alone, where it can be forgotten.
    if (record.id[0] === ' ') return false;
    return now() - readAt <= KEPT_DAYS * 86_400_000 && !isSensitive(record.card?.category);
  }

  async function start(): Promise<void> {
    const before = held;
    const kept = mayKeep() && (await device.load());
    // Erased in the meantime: what was read is of before.
    if (!kept || held !== before) return;
    held = kept;
    // What is past its time is on the device yet.
    isSaved = false;
  }

  /** What the version in use gives; if a file of it is missing, what the server has now. */
  async function read(ids: string[], kept: string[] = []): Promise<ModelRead> {
    starting ??= start();
    await starting;
    const from = held;
    let answer = await gather(ids, kept);
    if (answer.missing) {
      await check();
      if (held !== from) answer = await gather(ids, kept);
    } else if (now() - held.checkedAt > FRESH_MS) void check();
    void keep();
    return answer;
  }

  async function gather(ids: string[], kept: string[]): Promise<ModelRead & { missing: boolean }> {
    const { version, shardCount, slices } = held;
    const answer: ModelRead & { missing: boolean } = {
      records: new Map(),
      cards: new Map(),
      version,
      missing: !version,
    };
    if (!version) return answer;
    const reads = ids.map(async (id) => {
      let slice = slices.get(id);
      if (!slice) {
        const shard = await files.read<Shard>(`items/${shardOf(id, shardCount)}.json`, version);
        if (!shard) answer.missing = true;
        slice = shard && sliceOf(shard, id);
      }
      if (!slice) return;
      slices.delete(id);
      slices.set(id, { ...slice, readAt: now() });
      isSaved = false;
    });
    await Promise.all(reads);
    for (const id of [...ids, ...kept]) {
      const slice = slices.get(id);
      if (!slice) continue;
      const { record, cards, blend } = slice;
      answer.records.set(id, record);
      answer.blend ??= blend;
      for (const card of [...cards, record.card]) if (card) answer.cards.set(card.id, card);
    }
    const sensitive = [...answer.cards.values()].filter(({ category }) => isSensitive(category));
    if (sensitive[0]) onSensitive?.(sensitive.map(({ id }) => id));
    return answer;
  }

  const readManifest = () => files.read<Manifest>('manifest.json');

  /** A file of the version in use. */
  async function readFile<File>(name: string): Promise<File | undefined> {
    await read([]);
    return held.version ? files.read<File>(name, held.version) : undefined;
  }

  async function check(): Promise<void> {
    const manifest = await readManifest();
    if (!manifest) return;
    const { shardCount, enabled } = manifest;
    const version = enabled ? manifest.version : undefined;
    if (version === held.version && shardCount === held.shardCount) held.checkedAt = now();
    else {
      const newest = [...held.slices.keys()].slice(-RENEWED_ITEMS);
      held = { version, shardCount, checkedAt: now(), slices: new Map() };
      await gather(newest, []);
    }
    isSaved = false;
    void keep();
  }

  async function keep(): Promise<void> {
    if (!mayKeep()) return;
    // Also where nothing is read on this page: what is past its time goes.
    starting ??= start();
    await starting;
    if (isSaved || !mayKeep()) return;
    isSaved = true;
    await device.save(held);
  }

  return {
    read,
    popular: () => readFile<Popular>('popular.json'),
    shelves: () => readFile<Shelves>('shelves.json'),
    async builtAt() {
      await read([]);
      const manifest = await readManifest();
      return (manifest?.version === held.version && manifest?.builtAt) || undefined;
    },
    version: () => held.version,
    failures: files.failures,
    keep,
    kept: async () => (mayKeep() && [...((await device.load())?.slices.values() ?? [])]) || [],
    erase() {
      held = { ...held, slices: new Map() };
      return device.erase();
    },
    destroy: device.close,
  };
}
