import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCatalogue } from './catalogue/make-catalogue';
import { toFeed } from './catalogue/to-feed';
import { type LogOptions, makeLogs, type OrderLine } from './logs/make-logs';
import type { Sellable } from './logs/wares';

/** What to write; see {@link LogOptions} for the rest. */
export interface WorldOptions extends Omit<LogOptions, 'onProgress'> {
  /** A catalogue of the caller's own. Default: `makeCatalogue(seed)`, and only then is `catalogue.json` written. */
  products?: readonly Sellable[];
  /** Called now and then with what is made and the share done, 0–1. */
  onProgress?: (step: 'orders' | 'events' | 'files', share: number) => void;
}

/** What was written: paths and numbers of entries. */
export interface World {
  /** Absent for a catalogue of the caller's own. */
  catalogue?: string;
  orders: string;
  events: string;
  counts: { products: number; orderLines: number; events: number };
}

const COLUMNS = ['order', 'buyer', 'item', 'at', 'quantity', 'price'] as const satisfies (keyof OrderLine)[];

/**
 * Writes `orders.csv`, `events.jsonl` and, for the demo's own products, `catalogue.json` into `dir`, which is made if need be.
 * Files of the same names are replaced. Takes a few seconds; the same options give the same bytes.
 */
export async function writeWorld(dir: string, options: WorldOptions = {}): Promise<World> {
  const { products: given, onProgress, ...rest } = options;
  const own = given ? undefined : makeCatalogue(options.seed);
  const products = given ?? own!;
  const logs = makeLogs(products, { ...rest, onProgress });
  const files = { orders: join(dir, 'orders.csv'), events: join(dir, 'events.jsonl') };

  await mkdir(dir, { recursive: true });
  const rows = logs.orders.map((line) => COLUMNS.map((column) => cell(line[column])).join(','));
  await writeFile(files.orders, `${[COLUMNS.join(','), ...rows].join('\n')}\n`);
  onProgress?.('files', 0.2);
  await writeFile(files.events, `${logs.events.map((event) => JSON.stringify(event)).join('\n')}\n`);
  onProgress?.('files', 0.9);
  const catalogue = own && join(dir, 'catalogue.json');
  if (catalogue) await writeFile(catalogue, `${JSON.stringify(own.map(toFeed), null, 1)}\n`);
  onProgress?.('files', 1);
  return {
    ...files,
    ...(catalogue ? { catalogue } : {}),
    counts: { products: products.length, orderLines: logs.orders.length, events: logs.events.length },
  };
}

/** Quoted as RFC 4180 says where the text needs it: ids of a foreign catalogue may hold anything. */
function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
