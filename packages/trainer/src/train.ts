import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFiles } from '@dangol/schema';
import { type ColumnMap, parseMap } from './columns/parse-map';
import { type Database, openDatabase } from './database/open-database';
import type { ClickhouseOptions } from './engines/clickhouse/open-clickhouse';
import { userError } from './errors';
import { tuneBlend } from './evaluation/tuning/tune-blend';
import { renewLive } from './live/renew-live';
import { buildFromLogs } from './prepare/build-from-logs';
import { loadLogs } from './prepare/load-logs';
import { withholdNames } from './prepare/withhold-names';
import { warnOfOldLog } from './publish/max-log-age';
import { type PublishOptions, publish } from './publish/publish';
import { requireTarget } from './publish/require-target';
import { countCoverage } from './report/count-coverage';
import type { TrainSummary } from './report/train-summary';
import { openState, STATE_FLOOR } from './state/open-state';
import { requirePrivatePlace } from './state/require-private-place';
import { bandCounts } from './write/band-count';
import { dropLogs } from './write/drop-logs';
import { manifestName } from './write/manifest-name';
import { requireLayout } from './write/require-layout';
import { writeModel } from './write/write-model';

/** What `train` needs. Of orders and events one must be there. */
export interface TrainOptions {
  /** Order logs. */
  orders?: readonly string[];
  /** Event logs. */
  events?: readonly string[];
  /** Of several files the same product's rows are joined: one has the categories, another the pages. */
  catalogue?: string | readonly string[] | undefined;
  /** What goes with what by the shop's own hand. */
  links?: readonly string[];
  /** The folder of the model; made if need be. */
  out: string;
  /** Columns named by hand: see `parseMap`. */
  map?: ColumnMap;
  /**
   * What the shop's pages call an item: `auto`, `link`, `id`, `code`, `sku`, `handle`, or the name of a column of the catalogue. Default `auto`: what its links show, else what its platform's
   * pages use.
   */
  pageId?: string | undefined;
  /** Least share of the ordered lines that must be of items of the catalogue, where there is one, 0 to 1. Default 0.8. */
  minResolved?: number | undefined;
  /** The zone of times without one, as IANA has it. Default: Seoul for files of Korean platforms or with Korean headers, else UTC. */
  zone?: string | undefined;
  /** Distinct buyers behind a published pair of an order log. Default 2. */
  minBuyers?: number;
  /** Distinct visitors behind a published pair of an event log. Default 1. */
  minVisitors?: number;
  /** Distinct visitors behind a published search term or content page. Default 5. */
  minSearchers?: number;
  /** Whether items of the catalogue that differ in colour or size by their titles alone become one group. Default true. */
  grouping?: boolean;
  /** Whether the lists' shares are tuned on the newest part of the log, where it is large enough. Default true. */
  tuning?: boolean;
  /** A folder or an address to publish the model to afterwards: see `publish`. Refused before anything is read where it cannot be published to. */
  publish?: string | undefined;
  /** How it is published there; its secrets among it. */
  publishing?: Omit<PublishOptions, 'files' | 'compress'> | undefined;
  /** How the model's files are named. Default: in folders, `.json`. */
  files?: ModelFiles | undefined;
  /** A log whose newest line is older brings a warning. Default: any age will do. */
  maxLogAgeMs?: number | undefined;
  /**
   * A file of the shop's own that keeps what was counted: the next run reads only the lines that are new since. It holds buyers' and visitors' ids and
   * belongs where the logs are, not on the web.
   */
  state?: string | undefined;
  /** Whether the manifest tells orders, buyers and sessions to the last one. Default false: in bands, see `bandCount`. */
  exactCounts?: boolean | undefined;
  /** Whether `.br` and `.gz` are written beside the model's files. Default false. */
  compress?: boolean;
  /** What DuckDB may use before it spills to disk. Default `1200MB`: all of the process then stays below 2 GB. */
  memory?: string;
  /** Runs the statements there instead of in DuckDB: see `clickhouse`. */
  clickhouse?: ClickhouseOptions | undefined;
  /** Told the name of each step and the share of the whole that is done, 0 to 1. */
  onProgress?: (step: string, share: number) => void;
}

/** Steps, roughly of one length. */
const STEPS = 14;

/**
 * Logs and a catalogue in, a folder of model files out.
 * @param look may read the tables of the logs and models before they are gone.
 * @param names whether names of items that hardly anybody met are in the files. Default `all` for who looks, which is the shop itself.
 * @throws UserError for input that cannot be used; the old model stays as it was.
 */
export async function train(
  options: TrainOptions,
  look?: (database: Database) => Promise<void>,
  names: 'all' | 'published' = look ? 'all' : 'published',
): Promise<TrainSummary> {
  const { orders = [], events = [], map = parseMap([]), minBuyers = 2, minVisitors = 1 } = options;
  const { catalogue, links, grouping, minSearchers, tuning = true, pageId, zone, minResolved = 0.8 } = options;
  const floors = { minBuyers, minVisitors, minSearchers };
  const { files, publishing = { env: {} } } = options;
  if (options.publish !== undefined) await requireTarget(options.publish, files, publishing);
  await requireLayout(options.out, files);
  const there = await stat(options.out).catch(() => undefined);
  if (there && !there.isDirectory()) throw userError('unwritable', options.out, 'it is no folder');
  const startedAt = performance.now();
  const readAt = Date.now();
  const inputs = orders.length + events.length;
  let done = 0;
  const onStep = (name: string) => options.onProgress?.(name, Math.min(0.9, done++ / (STEPS + inputs)));
  if (options.state !== undefined) {
    if (options.clickhouse) throw userError('stateEngine');
    requirePrivatePlace(options.state, [options.out, options.publish]);
    if (Math.max(minBuyers, minVisitors) > STATE_FLOOR) throw userError('stateFloor', STATE_FLOOR);
  }
  const database = await openDatabase({ memory: options.memory, clickhouse: options.clickhouse });
  try {
    const state = options.state === undefined ? undefined : await openState(database, options.state);
    const logs = { orders, events, catalogue, links, grouping, map, pageId, zone, minResolved };
    const loaded = await loadLogs(database, logs, onStep, state);
    if (names === 'published') await withholdNames(database, minBuyers);
    const { figures, limited } = await buildFromLogs(database, floors, onStep, state);
    const tuned = tuning ? await tuneBlend(database, floors, { onStep }) : [];
    const coverage = await countCoverage(database);
    if (!look && !state) await dropLogs(database);
    await mkdir(options.out, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      throw userError('unwritable', options.out, error.code ?? error.message);
    });
    const { items, sessions, buyers, newestAt } = figures;
    const counts = { items, orders: figures.orders, buyers, sessions };
    const head = { counts: options.exactCounts ? counts : bandCounts(counts), builtAt: newestAt };
    options.onProgress?.('writing', 0.9);
    const written = await writeModel(database, options.out, head, {
      compress: options.compress,
      files,
      onShare: (share) => options.onProgress?.('writing', 0.9 + share * 0.1),
    });
    await state?.save();
    if (catalogue?.length) await renewLive(options.out, written.manifest, readAt);
    const published =
      options.publish !== undefined &&
      (await publish(join(options.out, manifestName(files)), options.publish, {
        ...publishing,
        compress: options.compress,
      }));
    const isOld = options.maxLogAgeMs !== undefined && warnOfOldLog(newestAt, options.maxLogAgeMs, Date.now());
    await look?.(database);
    return {
      ...loaded,
      ...(state && {
        countedBefore: state.countedBefore(),
        cancelledSince: state.cancelledSince(),
        isByDay: state.isByDay(),
      }),
      ...limited,
      figures,
      coverage,
      tuned,
      version: written.manifest.version,
      shardCount: written.manifest.shardCount,
      ...(files && { files }),
      ...(published && { published }),
      warnings: isOld ? [isOld] : [],
      shardP95Bytes: written.shardP95Bytes,
      seconds: (performance.now() - startedAt) / 1000,
      peakBytes: process.resourceUsage().maxRSS * 1024,
    };
  } finally {
    await database.close();
  }
}
