import { fromOrders, type OrderProtocol } from '../../../packages/trainer/src/evaluation/protocols/from-orders';
import { nextBasket } from '../../../packages/trainer/src/evaluation/protocols/next-basket';
import type { Protocol } from '../../../packages/trainer/src/evaluation/protocols/question';
import { type ProtocolResult, runProtocol } from '../../../packages/trainer/src/evaluation/protocols/run-protocol';
import { sequences } from '../../../packages/trainer/src/evaluation/protocols/sequences';
import { sessions } from '../../../packages/trainer/src/evaluation/protocols/sessions';
import { dataPath, hasData } from './data-path';

/** A protocol on a public log, and what is to be beaten there, in per cent. */
interface Case {
  data: string;
  files: string[];
  protocol: string;
  make: () => Protocol;
  targets: Record<string, number>;
}

/** One figure of one run. */
export interface QualityRow {
  data: string;
  protocol: string;
  metric: string;
  floors: 'floor 1' | 'default';
  /** All in per cent. */
  dangol: number;
  interval: [low: number, high: number];
  target: number;
  popularity: number | undefined;
  cosine: number | undefined;
}

const ORDERS = 'online-retail/orders.csv';

function onOrders(protocol: OrderProtocol, cut: string, targets: Case['targets']): Case {
  const make = () => fromOrders(protocol, { orders: [dataPath(ORDERS)], cutAt: Date.parse(cut) });
  return { data: 'Online Retail', files: [ORDERS], protocol: `${protocol}, cut ${cut}`, make, targets };
}

const [TRAIN, TEST] = ['retailrocket/sessions-train.txt', 'retailrocket/test-prefix-label.tsv'];
const BEAUTY = 'amazon-beauty/sequences.txt';
const TAFENG = 'ta-feng/baskets.csv';

const CASES: Case[] = [
  {
    data: 'RetailRocket',
    files: [TRAIN, TEST],
    protocol: 'sessions',
    make: () => sessions(dataPath(TRAIN), dataPath(TEST)),
    targets: { 'HR@20': 57.4, 'MRR@20': 29.3, 'new.HR@20': 36.0, 'new.MRR@20': 13.2 },
  },
  {
    data: 'Amazon Beauty',
    files: [BEAUTY],
    protocol: 'sequences',
    make: () => sequences(dataPath(BEAUTY)),
    targets: { 'HR@10': 8.42, 'NDCG@10': 5.22 },
  },
  {
    data: 'Ta-Feng',
    files: [TAFENG],
    protocol: 'next-basket',
    make: () => nextBasket(dataPath(TAFENG)),
    targets: { 'Recall@10': 15.3, 'NDCG@10': 12.9 },
  },
  onOrders('cart', '2011-11-01', { 'HR@20': 25.9, 'MRR@20': 7.9 }),
  onOrders('buy-again', '2011-11-01', { 'NDCG@10': 43.0 }),
  onOrders('buy-again', '2011-09-01', { 'NDCG@10': 49.3 }),
];

const FLOORS = { 'floor 1': { minBuyers: 1, minVisitors: 1 }, default: { minBuyers: 2, minVisitors: 1 } };

/** Runs every protocol whose files are there, with floor 1 and with the default floors, and tells each figure as it comes. */
export async function measureQuality(tell: (row: QualityRow) => void): Promise<QualityRow[]> {
  const rows: QualityRow[] = [];
  for (const { data, files, protocol, make, targets } of CASES) {
    if (!files.every(hasData)) continue;
    for (const floors of ['floor 1', 'default'] as const) {
      const result = await runProtocol(protocol, make(), FLOORS[floors]);
      for (const [metric, target] of Object.entries(targets)) {
        rows.push({ data, protocol, metric, floors, target, ...figures(result, metric) });
        tell(rows.at(-1) as QualityRow);
      }
    }
  }
  return rows;
}

function figures({ metrics, ci, baselines }: ProtocolResult, metric: string) {
  const percent = (share: number | undefined) => 100 * (share ?? Number.NaN);
  const [low, high] = ci[metric] ?? [];
  const other = (name: string) => baselines[name]?.[metric] && percent(baselines[name][metric]);
  return {
    dangol: percent(metrics[metric]),
    interval: [percent(low), percent(high)] as [number, number],
    popularity: other('popularity'),
    cosine: other('cosine'),
  };
}
