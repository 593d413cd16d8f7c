import { parseMap } from './columns/parse-map';
import { openDatabase } from './database/open-database';
import { type HeldOut, holdOut, type Split } from './evaluation/hold-out';
import { makeCases } from './evaluation/make-cases';
import { readCosines } from './evaluation/read-cosines';
import { readModel } from './evaluation/read-model';
import { type StripScore, scoreCases } from './evaluation/score-cases';
import { tuneBlend } from './evaluation/tuning/tune-blend';
import { buildFromLogs } from './prepare/build-from-logs';
import { loadLogs } from './prepare/load-logs';
import type { TrainOptions } from './train';
import { gatherLists } from './write/gather-lists';

/** Like training, but nothing is written. */
export interface EvaluateOptions extends Omit<TrainOptions, 'out'> {
  /** Default: the newest tenth. */
  split?: Split;
  /** Asks plain cosine, too: one more self-join of all orders and visits. Default false. */
  cosine?: boolean;
}

/** How well each strip would have done. */
export interface Evaluation {
  held: HeldOut;
  strips: StripScore[];
  seconds: number;
  peakBytes: number;
}

const STEPS = 16;

/**
 * Holds out the last part of the logs in time, trains on the rest, and asks the browser's own scoring what it would have shown.
 * @throws UserError for input that cannot be used, or where nothing can be held out.
 */
export async function evaluate(options: EvaluateOptions): Promise<Evaluation> {
  const { orders = [], events = [], map = parseMap([]), minBuyers = 2, minVisitors = 1 } = options;
  const { catalogue, links, grouping, minSearchers, tuning = true, pageId, zone, minResolved = 0.8 } = options;
  const floors = { minBuyers, minVisitors, minSearchers };
  const startedAt = performance.now();
  let done = 0;
  const onStep = (name: string) =>
    options.onProgress?.(name, Math.min(0.95, done++ / (STEPS + orders.length + events.length)));
  const database = await openDatabase({ memory: options.memory });
  try {
    const logs = { orders, events, catalogue, links, grouping, map, pageId, zone, minResolved };
    await loadLogs(database, logs, onStep);
    const held = await holdOut(database, options.split ?? { share: 0.1 });
    await buildFromLogs(database, floors, onStep);
    if (tuning) await tuneBlend(database, floors, { onStep });
    await gatherLists(database);
    onStep('asking');
    const sets = await makeCases(database);
    const model = await readModel(database, sets);
    const cosines = options.cosine ? await readCosines(database, sets) : {};
    const strips = sets.map((set) => {
      onStep(`asking ${set.strip}`);
      return scoreCases(set, model, cosines[set.action]);
    });
    const seconds = (performance.now() - startedAt) / 1000;
    return { held, strips, seconds, peakBytes: process.resourceUsage().maxRSS * 1024 };
  } finally {
    await database.close();
  }
}
