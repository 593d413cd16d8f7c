import { rank } from '@dangol/recommender';
import { openDatabase } from '../../../packages/trainer/src/database/open-database';
import { createCollected, type Metrics } from '../../../packages/trainer/src/evaluation/protocols/collect';
import type { Question } from '../../../packages/trainer/src/evaluation/protocols/question';
import { ids, readLines } from '../../../packages/trainer/src/evaluation/protocols/read-lines';
import { sessions } from '../../../packages/trainer/src/evaluation/protocols/sessions';
import { writeAndRead } from '../../../packages/trainer/src/evaluation/protocols/write-and-read';
import { buildFromLogs } from '../../../packages/trainer/src/prepare/build-from-logs';
import { dataPath } from './data-path';
import { createVmisKnn } from './vmis-knn';

/** A method's figures, fractions, and its time for one answer in Node, milliseconds. */
export interface PeerRow {
  method: string;
  metrics: Metrics;
  median: number;
  p95: number;
}

const DEPTH = 20;

/** The same questions of RetailRocket's sessions to dangol and to VMIS-kNN. */
export async function comparePeers(): Promise<PeerRow[]> {
  const [train, test] = ['retailrocket/sessions-train.txt', 'retailrocket/test-prefix-label.tsv'].map(dataPath);
  const protocol = sessions(train as string, test as string);
  const database = await openDatabase();
  try {
    const { questions } = await protocol.prepare(database, 1, () => {});
    const { figures } = await buildFromLogs(database, { minBuyers: 2, minVisitors: 1 }, () => {});
    const { records, cards, popular } = await writeAndRead(database, figures, () => {});
    const visits = await readLines(train as string, 'item ids', (text) => ({ items: ids(text) ?? [] }));
    const vmis = createVmisKnn(visits.map(({ items }) => items.map(Number)));
    return [
      play('dangol', questions, ({ ask }) =>
        rank({ ...ask, records, cards, popular })
          .slice(0, DEPTH)
          .map(({ id }) => id),
      ),
      play('VMIS-kNN, m = 500, k = 100', questions, ({ ask }) => {
        const met = [...(ask.snapshot?.items ?? [])].reverse().map(({ id }) => Number(id));
        const hidden = new Set(ask.exclude?.map(Number));
        return vmis(met, DEPTH, hidden).map(String);
      }),
    ];
  } finally {
    await database.close();
  }
}

function play(method: string, questions: readonly Question[], answer: (question: Question) => string[]): PeerRow {
  const collected = createCollected([DEPTH]);
  const times: number[] = [];
  for (const question of questions) {
    const startedAt = performance.now();
    const shown = answer(question);
    times.push(performance.now() - startedAt);
    collected.add(question, shown);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] as number;
  return { method, metrics: collected.metrics(), median: at(0.5), p95: at(0.95) };
}
