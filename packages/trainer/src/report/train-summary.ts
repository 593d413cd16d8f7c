import type { ModelFiles } from '@dangol/schema';
import type { TunedStep } from '../evaluation/tuning/tune-blend';
import type { LogFigures } from '../prepare/build-from-logs';
import type { LimitedBuyers } from '../prepare/limit-buyers';
import type { LoadedLogs } from '../prepare/load-logs';
import type { Published } from '../publish/publish';
import type { Coverage } from './count-coverage';

/** All that `train` has to say; `--json` prints it as it is. */
export interface TrainSummary extends LoadedLogs, LimitedBuyers {
  figures: LogFigures;
  /** Lines that a `--state` had counted already; absent without one. */
  countedBefore?: number;
  /** Cancelled lines of the time that a `--state` had counted already, which it may still count; absent without one. */
  cancelledSince?: number;
  /** Whether a log for `--state` has days without hours: its newest day is taken to be over. Absent without a state. */
  isByDay?: boolean;
  coverage: Coverage;
  /** What the lists count for, and why. */
  tuned: TunedStep[];
  version: string;
  shardCount: number;
  /** How the model's files are named, where not in the usual way. */
  files?: ModelFiles;
  /** Where it went besides, and how. */
  published?: Published;
  /** What is no mistake, but should be looked at. */
  warnings: string[];
  /** Brotli, quality 5. */
  shardP95Bytes: number;
  seconds: number;
  /** The most memory this process had. */
  peakBytes: number;
}
