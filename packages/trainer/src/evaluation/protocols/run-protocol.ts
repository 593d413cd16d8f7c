import { type RankRequest, rank } from '@dangol/recommender';
import { openDatabase } from '../../database/open-database';
import { buildFromLogs, type Floors } from '../../prepare/build-from-logs';
import { tuneBlend } from '../tuning/tune-blend';
import { type Answer, readBaselines } from './baselines';
import type { Interval } from './bootstrap';
import { type Collected, createCollected, type Metrics } from './collect';
import type { Protocol, Question } from './question';
import { createReach } from './reach';
import { type FilesRead, writeAndRead } from './write-and-read';

/** What `dangol evaluate --protocol … --json` prints. Shares are fractions. */
export interface ProtocolResult {
  protocol: string;
  /** Questions asked. */
  n: number;
  /** Means by name; `new.` of what the visitor had not met, `repeat.` and `explore.` of a next basket. */
  metrics: Metrics;
  /** 95 % intervals, by bootstrap over the questions. */
  ci: Record<string, Interval>;
  /** The same figures for plain methods on the same questions. */
  baselines: Record<string, Metrics>;
  /** The floors, and what the files weigh. */
  minBuyers: number;
  minVisitors: number;
  shardP95Bytes: number;
  seconds: number;
  peakBytes: number;
}

/** Bounds of a run. */
export interface ProtocolOptions extends Floors {
  memory?: string | undefined;
  /** Whether shares are tuned as `train` does, on the training part alone. Default true. */
  tuning?: boolean | undefined;
  onProgress?: ((step: string, share: number) => void) | undefined;
}

const STEPS = 18;
/** Of a run, what is done when the model is written, and when it has been asked. */
const SHARES = { built: 0.6, written: 0.7 };
const BLOCK = 256;

/** Trains on the protocol's training part, writes the model's files, reads them back and asks the browser's own `rank()`. */
export async function runProtocol(name: string, protocol: Protocol, options: ProtocolOptions): Promise<ProtocolResult> {
  const startedAt = performance.now();
  const { depths, seeds } = protocol;
  const most = Math.max(...depths);
  const collected = {
    dangol: createCollected(depths),
    popularity: createCollected(depths),
    cosine: createCollected(depths),
  };
  let reach: Metrics = {};
  let shardP95Bytes = 0;
  for (const [run, seed] of seeds.entries()) {
    const show = (step: string, share: number) => options.onProgress?.(step, (run + share) / seeds.length);
    let done = 0;
    const onStep = (step: string) => show(step, Math.min(SHARES.built, (done++ / STEPS) * SHARES.built));
    const database = await openDatabase(options.memory === undefined ? {} : { memory: options.memory });
    try {
      const { questions, together } = await protocol.prepare(database, seed, onStep);
      const { figures } = await buildFromLogs(database, options, onStep);
      if (options.tuning !== false)
        await tuneBlend(database, options, { onStep, only: new Set(questions.map(({ ask }) => ask.kind)) });
      const files = await writeAndRead(database, figures, (share) =>
        show('writing', SHARES.built + share * (SHARES.written - SHARES.built)),
      );
      shardP95Bytes = files.shardP95Bytes;
      const reached = await createReach(database, most);
      const { popularity, cosine } = await readBaselines(database, together);
      const answers: [Answer, Collected][] = [
        [(question, most) => answer(question, files, most), collected.dangol],
        [popularity, collected.popularity],
        [cosine, collected.cosine],
      ];
      let asked: Question['ask'] | undefined;
      let shown: string[][] = [];
      for (const [place, question] of questions.entries()) {
        if (place % BLOCK === 0) show('asking', SHARES.written + (place / questions.length) * (1 - SHARES.written));
        // Groups of one question share what is asked.
        if (question.ask !== asked) shown = answers.map(([ask]) => ask(question, most));
        asked = question.ask;
        for (const [which, [, into]] of answers.entries()) into.add(question, shown[which] ?? []);
        if (question.group === '') reached.add(question, shown[0] ?? []);
      }
      reach = reached.metrics();
    } finally {
      await database.close();
    }
  }
  const { minBuyers, minVisitors } = options;
  return {
    protocol: name,
    n: collected.dangol.count(),
    metrics: { ...collected.dangol.metrics(), ...reach },
    ci: collected.dangol.intervals(),
    baselines: { popularity: collected.popularity.metrics(), cosine: collected.cosine.metrics() },
    minBuyers,
    minVisitors,
    shardP95Bytes,
    seconds: (performance.now() - startedAt) / 1000,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

/** What the strip would show, but for what needs a card. */
function answer({ ask }: Question, { records, cards, popular }: FilesRead, most: number): string[] {
  const request: RankRequest = { ...ask, records, cards, popular };
  return rank(request)
    .slice(0, most)
    .map(({ id }) => id);
}
