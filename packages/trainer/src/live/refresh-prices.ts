import { dirname, join } from 'node:path';
import { LIVE_FORMAT, LIVE_MAX_LENGTH, type LivePrices, parseManifest } from '@dangol/schema';
import { type ColumnMap, parseMap } from '../columns/parse-map';
import { openDatabase } from '../database/open-database';
import { userError } from '../errors';
import { openModel } from '../inspect/open-model';
import { openFolder } from '../publish/folder-target';
import type { Target } from '../publish/target';
import type { ReadReport } from '../read/read-report';
import { manifestName } from '../write/manifest-name';
import { openModelFiles } from '../write/open-model-files';
import { type Comparison, comparePrices } from './compare-prices';
import { currentPrices } from './current-prices';
import { knownPrices } from './known-prices';
import { liveName } from './live-name';
import { requirePlausible } from './require-plausible';

/** What `refreshPrices` needs. */
export interface RefreshOptions {
  /** Files or addresses: the same that the model was trained with, in the same order. */
  catalogue: readonly string[];
  /** The folder of the published model. */
  model: string;
  /** The folder of the manifest that pages read, where it is not `model`. */
  out?: string | undefined;
  /** Columns named by hand: see `parseMap`. */
  map?: ColumnMap;
  /** What pages call an item, as `--page-id` of `train` says it: give the same. Default: as the catalogue's links have it. */
  pageId?: string | undefined;
  /** The largest share of the model's items that may be gone from the catalogue, 0 to 1. Default 0.2. */
  maxLoss?: number;
  /** What the database may use before it spills to disk. Default `1200MB`. */
  memory?: string | undefined;
  /** Epoch ms. */
  now?: () => number;
  /** The place that visitors read, where that is on another host: the file goes there, too. */
  target?: Target | undefined;
}

/** What was found and written. */
export interface RefreshSummary extends Omit<Comparison, 'rows'> {
  reports: ReadReport[];
  version: string;
  at: number;
  rows: number;
  bytes: number;
  /** Where it was written. */
  file: string;
  /** Where it was published besides. */
  published?: string;
  warnings: string[];
  seconds: number;
}

/** A file above this is asked for by every page all the same: training anew makes it small. */
const LARGE_BYTES = 65_536;

/**
 * Compares a catalogue of now with the cards of a published model and writes what differs as `live.json` beside the manifest, whole or not at all.
 * @throws UserError for what cannot be read, or looks like a fault: the file that is there stays then.
 */
export async function refreshPrices(options: RefreshOptions): Promise<RefreshSummary> {
  const { catalogue, model, map = parseMap([]), maxLoss = 0.2, now = Date.now } = options;
  const startedAt = performance.now();
  const { path, manifest } = await openModelFiles(model);
  const { version, files } = manifest;
  const { out = dirname(path) } = options;
  const at = now();
  const database = await openDatabase({ memory: options.memory });
  const read = await currentPrices(database, catalogue, map, options.pageId).finally(() => database.close());
  const { rows, ...found } = comparePrices(await knownPrices(await openModel(model)), read.current);
  requirePlausible({ ...found, rows }, maxLoss);
  const live: LivePrices = { format: LIVE_FORMAT, version, at, items: rows };
  const text = JSON.stringify(live);
  if (text.length > LIVE_MAX_LENGTH) throw userError('liveTooLarge', text.length);
  const name = liveName(files);
  const places = [openFolder(out), ...(options.target ? [options.target] : [])];
  for (const place of places) await requireVersion(place, manifestName(files), version);
  for (const place of places) await place.write(name, text);
  const bytes = Buffer.byteLength(text);
  const warnings = options.target?.notes() ?? [];
  if (bytes > LARGE_BYTES) {
    warnings.push(
      `${name} has ${Math.ceil(bytes / 1024)} KiB, and every page asks for it: train again, and it starts small.`,
    );
  }
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    ...found,
    reports: read.reports,
    version,
    at,
    rows: rows.length,
    bytes,
    file: join(out, name),
    ...(options.target && { published: options.target.describe }),
    warnings,
    seconds,
  };
}

/** Prices of another version than pages read would take all prices off them. Where nobody reads anything yet, any will do. */
async function requireVersion(place: Target, manifest: string, version: string): Promise<void> {
  let shown = version;
  try {
    shown = parseManifest(JSON.parse(String(await place.read(manifest)))).version;
  } catch {}
  if (shown !== version) throw userError('liveOfOther', place.describe, shown, version);
}
