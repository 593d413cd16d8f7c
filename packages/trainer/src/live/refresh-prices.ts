import { join } from 'node:path';
import { LIVE_FORMAT, LIVE_MAX_LENGTH, type LivePrices } from '@dangol/schema';
import { type ColumnMap, parseMap } from '../columns/parse-map';
import { openDatabase } from '../database/open-database';
import { userError } from '../errors';
import { openModel } from '../inspect/open-model';
import type { ReadReport } from '../read/read-report';
import { putFile } from '../write/put-file';
import { readManifest } from '../write/read-manifest';
import { type Comparison, comparePrices } from './compare-prices';
import { currentPrices } from './current-prices';
import { knownPrices } from './known-prices';
import { requirePlausible } from './require-plausible';

/** What `refreshPrices` needs. */
export interface RefreshOptions {
  /** Files or addresses; an item counts as in the first that has it. */
  catalogue: readonly string[];
  /** The folder of the published model. */
  model: string;
  /** The folder of the manifest that pages read, where it is not `model`. */
  out?: string | undefined;
  /** Columns named by hand: see `parseMap`. */
  map?: ColumnMap;
  /** The largest share of the model's items that may be gone from the catalogue, 0 to 1. Default 0.2. */
  maxLoss?: number;
  /** What the database may use before it spills to disk. Default `1200MB`. */
  memory?: string | undefined;
  /** Epoch ms. */
  now?: () => number;
  /** Puts the file somewhere else instead. */
  put?: (name: string, text: string) => Promise<void>;
}

/** What was found and written. */
export interface RefreshSummary extends Omit<Comparison, 'rows'> {
  reports: ReadReport[];
  version: string;
  at: number;
  rows: number;
  bytes: number;
  /** Where it was written; its name alone where `put` took it. */
  file: string;
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
  const { catalogue, model, out = model, map = parseMap([]), maxLoss = 0.2, now = Date.now } = options;
  const startedAt = performance.now();
  const opened = await openModel(model);
  const { version, files } = opened.manifest;
  const at = now();
  const database = await openDatabase({ memory: options.memory });
  const read = await currentPrices(database, catalogue, map).finally(() => database.close());
  const { rows, ...found } = comparePrices(await knownPrices(opened), read.current);
  requirePlausible({ ...found, rows }, maxLoss);
  const live: LivePrices = { format: LIVE_FORMAT, version, at, items: rows };
  const text = JSON.stringify(live);
  if (text.length > LIVE_MAX_LENGTH) throw userError('liveTooLarge', text.length);
  // A host that serves no .json serves no live.json either.
  const name = `live.${files?.extension ?? 'json'}`;
  const file = options.put ? name : join(out, name);
  const put = options.put ?? ((_: string, content: string) => putFile(file, content));
  await put(name, text).catch((error: NodeJS.ErrnoException) => {
    throw error.code === undefined ? error : userError('unwritable', file, error.code);
  });
  const bytes = Buffer.byteLength(text);
  const warnings: string[] = [];
  if (bytes > LARGE_BYTES) {
    warnings.push(
      `${name} has ${Math.ceil(bytes / 1024)} KiB, and every page asks for it: train again, and it starts small.`,
    );
  }
  const shown = options.put ? undefined : await readManifest(out);
  if (shown && shown.version !== version) {
    warnings.push(
      `${out}: pages read version ${shown.version} there, and these are the prices of ${version}: they show none until both are of one version.`,
    );
  }
  const seconds = (performance.now() - startedAt) / 1000;
  return { ...found, reports: read.reports, version, at, rows: rows.length, bytes, file, warnings, seconds };
}
