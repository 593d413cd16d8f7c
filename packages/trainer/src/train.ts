import { mkdir } from 'node:fs/promises';
import { type ColumnMap, parseMap } from './columns/parse-map';
import { openDatabase } from './database/open-database';
import { buildFromLogs } from './prepare/build-from-logs';
import { loadLogs } from './prepare/load-logs';
import { countCoverage } from './report/count-coverage';
import type { TrainSummary } from './report/train-summary';
import { publishModel } from './write/publish-model';
import { requireModelFolder } from './write/require-model-folder';
import { writeModel } from './write/write-model';

/** What `train` needs. Of orders and events one must be there. */
export interface TrainOptions {
  /** Order logs. */
  orders?: readonly string[];
  /** Event logs. */
  events?: readonly string[];
  catalogue?: string;
  /** The folder of the model; made if need be. */
  out: string;
  /** Columns named by hand: see `parseMap`. */
  map?: ColumnMap;
  /** Distinct buyers behind a published pair of an order log. Default 2. */
  minBuyers?: number;
  /** Distinct visitors behind a published pair of an event log. Default 1. */
  minVisitors?: number;
  /** A folder to publish the model to afterwards: see `publishModel`. Refused before anything is read where it holds other things. */
  publish?: string | undefined;
  /** Whether `.br` and `.gz` are written beside the model's files. Default false. */
  compress?: boolean;
  /** What DuckDB may use before it spills to disk. Default `2GB`. */
  memory?: string;
  /** Told the name of each step and the share of the whole that is done, 0 to 1. */
  onProgress?: (step: string, share: number) => void;
}

/** Steps, roughly of one length. */
const STEPS = 14;

/**
 * Logs and a catalogue in, a folder of model files out.
 * @throws UserError for input that cannot be used; the old model stays as it was.
 */
export async function train(options: TrainOptions): Promise<TrainSummary> {
  const { orders = [], events = [], catalogue, map = parseMap([]), minBuyers = 2, minVisitors = 1 } = options;
  if (options.publish !== undefined) await requireModelFolder(options.publish);
  const startedAt = performance.now();
  const files = orders.length + events.length;
  let done = 0;
  const onStep = (name: string) => options.onProgress?.(name, Math.min(0.9, done++ / (STEPS + files)));
  const database = await openDatabase({ memory: options.memory });
  try {
    const loaded = await loadLogs(database, { orders, events, catalogue, map }, onStep);
    const { figures, limited } = await buildFromLogs(database, { minBuyers, minVisitors }, onStep);
    const coverage = await countCoverage(database);
    await mkdir(options.out, { recursive: true });
    const { items, sessions, buyers, newestAt } = figures;
    const head = { counts: { items, orders: figures.orders, buyers, sessions }, builtAt: newestAt };
    options.onProgress?.('writing', 0.9);
    const written = await writeModel(database, options.out, head, {
      compress: options.compress,
      onShare: (share) => options.onProgress?.('writing', 0.9 + share * 0.1),
    });
    if (options.publish !== undefined) await publishModel(options.out, options.publish, { compress: options.compress });
    return {
      ...loaded,
      ...limited,
      figures,
      coverage,
      version: written.manifest.version,
      shardCount: written.manifest.shardCount,
      shardP95Bytes: written.shardP95Bytes,
      seconds: (performance.now() - startedAt) / 1000,
      peakBytes: process.resourceUsage().maxRSS * 1024,
    };
  } finally {
    await database.close();
  }
}
