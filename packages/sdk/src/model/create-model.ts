import { type Card, layoutOf, type Popular, type Shard, type Shelves, shardOf } from '@dangol/schema';
import { createDevice } from './create-device';
import { createFiles } from './create-files';
import { createSaver } from './create-saver';
import { blankHolding, type KeptFile } from './holding';
import { KEPT_DAYS, PRICED_DAYS, STALE_DAYS } from './limits';
import type { Model, ModelOptions, ModelRead } from './model';
import { type Slice, sliceOf } from './slice-of';

/** What was read or compared again within this time need not be written again. */
const NOTED_MS = 3_600_000;

const DAY_MS = 86_400_000;

/** How many of the kept items are read again when the model has a new version: the history that recommendations need most. */
const RENEWED_ITEMS = 5;

/**
 * Reads a model folder: the manifest, then one shard per item, each file once a page. What the device keeps is served first, without a
 * request and offline; so is what `version` names. Such a version is compared with the server's after the answer, once a page, or before it when a
 * file could not be read (it may be gone) or everything was switched off. Another version takes the place of all that is kept; those who listen are told if what was served is
 * more than a day old. What nobody has compared for a week comes without prices until it is. An answer is of one version.
 */
export function createModel(options: ModelOptions): Model {
  const { url, version = '', fetch, open, mayKeep = () => false, onSensitive, now = Date.now } = options;
  const { isSensitive = () => false, pricedDays = PRICED_DAYS } = options;
  const files = createFiles(url, fetch);
  const device = createDevice(mayStay, open);
  const [, tagged, count, layout] = /^(.+?)\.(\d+)([./]\w+)?$/.exec(version) ?? [];
  const saver = createSaver(() => device.save(held), mayKeep);
  const listeners = new Set<() => void>();
  let held = blankHolding(tagged, Number(count), layout, 0);
  let starting: Promise<void> | undefined;
  let isCompared = false;

  function mayStay({ record, readAt = 0 }: Partial<Slice & KeptFile>): boolean {
    // What was searched for is remembered in the profile alone, where it can be forgotten.
    if (record?.id[0] === ' ') return false;
    return now() - readAt <= KEPT_DAYS * DAY_MS && !isSensitive(record?.card?.category);
  }

  /** Whether what is held was compared with the server's, but not within so many days. */
  function isOlder(days: number): boolean {
    return held.checkedAt > 0 && now() - held.checkedAt > days * DAY_MS;
  }

  /** A card as it may be shown: a price of long ago would be a promise. */
  function shown(card: Card): Card {
    if (!isOlder(pricedDays)) return card;
    const { price, was, ...rest } = card ?? {};
    return rest;
  }

  /** Something that is held was asked for. */
  function note(readAt = 0): number {
    if (now() - readAt > NOTED_MS) saver.changed();
    return now();
  }

  async function start(): Promise<void> {
    const before = held;
    const kept = mayKeep() && (await device.load());
    // Erased in the meantime: what was read is of before.
    if (!kept || held !== before) return;
    const [holding, isShorter] = kept;
    held = holding;
    // What is past its time is on the device yet.
    if (isShorter) saver.changed();
  }

  /** What the version in use gives; if a file of it is missing, what the server has now. */
  async function read(ids: string[], kept: string[] = []): Promise<ModelRead> {
    starting ??= start();
    await starting;
    const from = held;
    const { isOff } = from;
    let answer = await gather(ids, kept);
    if (answer.missing) {
      await check();
      if (held !== from || isOff) answer = await gather(ids, kept);
    } else if (!isCompared) void check();
    void keep();
    return answer;
  }

  async function gather(ids: string[], kept: string[]): Promise<ModelRead & { missing: boolean }> {
    const { shardCount, layout, slices } = held;
    const version = inUse();
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
        const shard = await files.read<Shard>(`items/${shardOf(id, shardCount)}`, version, layout);
        if (!shard) answer.missing = true;
        slice = shard && sliceOf(shard, id);
      }
      if (!slice) return;
      slices.delete(id);
      slices.set(id, { ...slice, readAt: note(slice.readAt) });
    });
    await Promise.all(reads);
    for (const id of [...ids, ...kept]) {
      const slice = slices.get(id);
      if (!slice) continue;
      const { record, cards, blend } = slice;
      answer.records.set(id, record);
      answer.blend ??= blend;
      for (const card of [...cards, record.card]) if (card) answer.cards.set(card.id, shown(card));
    }
    const sensitive = [...answer.cards.values()].filter(({ category }) => isSensitive(category));
    if (sensitive[0]) onSensitive?.(sensitive.map(({ id }) => id));
    return answer;
  }

  /** The version that answers come from. */
  function inUse(): string | undefined {
    return held.isOff ? undefined : held.version;
  }

  /** A file of the version in use. */
  async function readFile<File extends { cards: Card[] }>(name: string): Promise<File | undefined> {
    await read([]);
    const file = await gatherFile<File>(name);
    void keep();
    return file && { ...file, cards: file.cards.map(shown) };
  }

  async function gatherFile<File extends { cards: Card[] }>(name: string): Promise<File | undefined> {
    const { layout, files: kept } = held;
    const version = inUse();
    if (!version) return undefined;
    const { file = await files.read<File>(name, version, layout), readAt } = kept.get(name) ?? {};
    if (file) kept.set(name, { file, readAt: note(readAt) });
    return file as File | undefined;
  }

  async function check(again?: boolean): Promise<void> {
    isCompared = true;
    const manifest = await files.manifest(again);
    if (!manifest) return;
    const { version, shardCount, enabled, builtAt } = manifest;
    const layout = layoutOf(manifest.files);
    const isOff = !enabled;
    const isSame =
      isOff || (version === held.version && shardCount === held.shardCount && layout === (held.layout ?? '/json'));
    const isTurned = isOff !== !!held.isOff;
    const isTold = isTurned || isOlder(isSame ? pricedDays : STALE_DAYS);
    if (!isSame || isTurned || now() - held.checkedAt > NOTED_MS) saver.changed();
    held.isOff = isOff;
    if (!isSame) {
      const newest = [...held.slices.keys()].slice(-RENEWED_ITEMS);
      const names = [...held.files.keys()];
      held = blankHolding(version, shardCount, layout, now());
      await Promise.all([gather(newest, []), ...names.map(gatherFile)]);
    }
    if (!isOff) Object.assign(held, { checkedAt: now(), builtAt });
    void keep();
    if (isTold) for (const listener of [...listeners]) listener();
  }

  async function keep(): Promise<void> {
    if (!mayKeep()) return;
    // Also where nothing is read on this page: what is past its time goes.
    starting ??= start();
    await starting;
    await saver.save();
  }

  return {
    read,
    popular: () => readFile<Popular>('popular'),
    shelves: () => readFile<Shelves>('shelves'),
    async builtAt() {
      await read([]);
      if (held.builtAt === undefined) {
        const manifest = await files.manifest();
        if (manifest?.version === inUse()) held.builtAt = manifest?.builtAt;
      }
      return held.builtAt || undefined;
    },
    version: inUse,
    renew: () => check(true),
    isOff: () => !!held.isOff,
    failures: files.failures,
    keep,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async kept() {
      const [{ slices, files } = blankHolding('', 0, '', 0)] = (mayKeep() && (await device.load())) || [];
      return [...slices.values(), ...files.values()];
    },
    erase() {
      const { version, shardCount, layout, checkedAt, isOff } = held;
      held = { ...blankHolding(version, shardCount, layout, checkedAt), isOff: !!isOff };
      saver.forget();
      return device.erase();
    },
    destroy: device.close,
  };
}
