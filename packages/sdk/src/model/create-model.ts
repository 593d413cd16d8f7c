import { type Popular, type Shard, shardOf } from '@dangol/schema';
import { createDevice, type Holding, type ModelDatabase } from './create-device';
import { createFiles, type Fetch } from './create-files';
import { type Edition, isEdition, isOfVersion } from './fits';
import type { Model, ModelRead } from './model';
import { idOf, sliceOf } from './slice-of';
import { taggedEdition } from './tagged-edition';

/** What `createModel()` takes. */
export interface ModelOptions {
  /** Address of the model folder, absolute or relative to the page. */
  url: string;
  /** `<version>.<shardCount>`, as the trainer prints it: the first read needs no manifest then. */
  version?: string;
  fetch: Fetch;
  /** Opens a database for what is kept on the device; without it nothing is kept. */
  open?: (name: string, stores: string[]) => ModelDatabase;
  /** Whether `personalization` is allowed; asked again at every use of the device. Default never. */
  mayKeep?: () => boolean;
  /** Epoch ms. */
  now?: () => number;
}

/** A kept edition that was compared with the server's within this time is not compared again. */
const FRESH_MS = 300_000;

/** How many of the kept items are read again when the model has a new version: the history that recommendations need most. */
const RENEWED_ITEMS = 5;

/**
 * Reads a model folder: the manifest, then one shard per item, each file once a page. What the device keeps is served first, without a
 * request and offline; so is what `version` names. Such an edition is compared with the server's after the answer, at most once a page,
 * or before it when a file could not be read (its version may be gone). A new edition is taken up once the newest kept items have been
 * read from it; until then, and within every answer, all is of one version.
 */
export function createModel({ url, version, fetch, open, mayKeep = () => false, now = Date.now }: ModelOptions): Model {
  const files = createFiles(url, fetch);
  const device = createDevice(open, mayKeep);
  let held: Holding = { edition: taggedEdition(version), checkedAt: 0, slices: [] };
  let loading: Promise<void> | undefined;
  let checking: Promise<void> | undefined;
  let saving: Promise<void> = Promise.resolve();
  let isSaved = true;

  async function find(keptOnly?: boolean): Promise<Holding> {
    loading ??= device.load().then((kept) => {
      if (isEdition(kept?.edition)) held = kept as Holding;
    });
    await loading;
    if (!held.edition && !keptOnly) {
      const edition = await files.once<Edition>('manifest.json', isEdition);
      if (!held.edition) held = { ...held, edition, checkedAt: now() };
    }
    return held;
  }

  /** What `get` gives of the holding in use; if a file of it is missing, of what the server has now. */
  async function serve<Part extends { missing?: boolean }>(get: (from: Holding) => Promise<Part>): Promise<Part> {
    const from = await find();
    let part = await get(from);
    if (part.missing) {
      await check();
      if (held !== from) part = await get(held);
    }
    if (now() - held.checkedAt > FRESH_MS) void check();
    void keep();
    return part;
  }

  async function gather(from: Holding, asked: string[], kept: string[]): Promise<ModelRead & { missing?: boolean }> {
    const read: ModelRead & { missing?: boolean } = { records: new Map(), cards: new Map() };
    if (!from.edition?.enabled) return read;
    const { version, shardCount } = from.edition;
    read.version = version;
    const slices = await Promise.all(
      [...new Set([...asked, ...kept])].map(async (id) => {
        const isAsked = asked.includes(id);
        const path = `${version}/items/${shardOf(id, shardCount)}.json`;
        let slice = from.slices.find((one) => idOf(one) === id);
        if (!slice && (isAsked || files.has(path))) {
          const shard = await files.once<Shard>(path, (file) => isOfVersion(file, version));
          if (!shard) read.missing = true;
          else slice = sliceOf(shard, id);
        }
        if (slice && isAsked) {
          from.slices = [slice, ...from.slices.filter((one) => one !== slice)];
          isSaved = false;
        }
        return slice;
      }),
    );
    for (const slice of slices) {
      for (const item of slice?.items ?? []) read.records.set(item.id, item);
      for (const card of slice?.cards ?? []) read.cards.set(card.id, card);
    }
    return read;
  }

  function check(): Promise<void> {
    checking ??= (async () => {
      const edition = await files.anew<Edition>('manifest.json', isEdition);
      if (!edition) return;
      const next: Holding = { edition, checkedAt: now(), slices: [] };
      if (keyOf(edition) === keyOf(held.edition)) held.checkedAt = next.checkedAt;
      else {
        const newest = held.slices.slice(0, RENEWED_ITEMS).map((slice) => idOf(slice) as string);
        const { missing } = await gather(next, newest.reverse(), []);
        if (missing && !next.slices.length) return;
        held = next;
      }
      isSaved = false;
      await keep();
    })();
    return checking;
  }

  function keep(): Promise<void> {
    if (!isSaved && mayKeep()) {
      isSaved = true;
      saving = saving.then(() => device.save(held));
    }
    return saving;
  }

  return {
    read: async (ids, { keptOnly, kept = [] } = {}) =>
      keptOnly ? gather(await find(true), [], [...ids, ...kept]) : serve((from) => gather(from, ids, kept)),
    popular: async () =>
      (
        await serve(async (from) => {
          const { enabled, version = '' } = from.edition ?? {};
          if (!enabled) return {};
          const popular =
            from.popular ??
            (await files.once<Popular>(`${version}/popular.json`, (file) => isOfVersion(file, version)));
          if (popular && popular !== from.popular) {
            from.popular = popular;
            isSaved = false;
          }
          return { popular, missing: !popular };
        })
      ).popular,
    version: () => (held.edition?.enabled && loading ? held.edition.version : undefined),
    failures: files.failures,
    keep,
    erase() {
      held = { ...held, slices: [] };
      return saving.then(device.erase);
    },
    destroy: device.close,
  };
}

function keyOf(edition: Edition | undefined): string {
  return [edition?.version, edition?.shardCount, edition?.enabled].join();
}
