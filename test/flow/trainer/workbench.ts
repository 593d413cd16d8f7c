import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ItemRecord,
  type Manifest,
  type Popular,
  parseManifest,
  parsePopular,
  parseShard,
  parseShelves,
  type Shard,
  type Shelves,
  shardOf,
} from '@dangol/schema';
import { run } from '../../../packages/trainer/src/index';

/** What a command said. */
export interface Said {
  code: number;
  out: string;
  err: string;
}

/** A folder of its own for a test, and the command line run in this process. */
export interface Workbench {
  path(name: string): string;
  write(name: string, text: string | Uint8Array): string;
  dangol(...argv: string[]): Promise<Said>;
  /** Runs a command that must succeed and gives its `--json`. */
  json<T = Record<string, never>>(...argv: string[]): Promise<T>;
  remove(): void;
}

export function createWorkbench(): Workbench {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-test-'));
  const dangol: Workbench['dangol'] = async (...argv) => {
    const said: Said = { code: 0, out: '', err: '' };
    said.code = await run(argv, {
      stdout: { write: (text) => (said.out += text) },
      stderr: { write: (text) => (said.err += text) },
    });
    return said;
  };
  return {
    path: (name) => join(folder, name),
    write(name, text) {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
    dangol,
    async json(...argv) {
      const { code, out, err } = await dangol(...argv, '--json');
      if (code !== 0) throw new Error(err);
      return JSON.parse(out);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A model folder, each file checked by the schema's parsers. */
export interface ReadBack {
  manifest: Manifest;
  shards: Shard[];
  popular: Popular;
  shelves: Shelves;
  record(id: string): ItemRecord | undefined;
  /** All files, name and text, for comparing and searching. */
  files: [string, string][];
}

export function readBack(directory: string): ReadBack {
  const read = (...names: string[]) => readFileSync(join(directory, ...names), 'utf8');
  const manifest = parseManifest(JSON.parse(read('manifest.json')));
  const names = Array.from({ length: manifest.shardCount }, (_, number) => `${number}.json`);
  const shards = names.map((name) => parseShard(JSON.parse(read(manifest.version, 'items', name))));
  const popular = parsePopular(JSON.parse(read(manifest.version, 'popular.json')));
  const shelves = parseShelves(JSON.parse(read(manifest.version, 'shelves.json')));
  const all = (readdirSync(directory, { recursive: true }) as string[]).filter((name) =>
    statSync(join(directory, name)).isFile(),
  );
  return {
    manifest,
    shards,
    popular,
    shelves,
    record: (id) => shards[shardOf(id, manifest.shardCount)]?.items.find((item) => item.id === id),
    files: all.sort().map((name) => [name, read(name)]),
  };
}

/** One line of an order log. */
export type Line = Record<string, string | number | null>;

/** Lines as CSV; every cell quoted. */
export function csv(lines: readonly Line[], delimiter = ','): string {
  const columns = Object.keys(lines[0] ?? {});
  const cell = (value: unknown) =>
    value === null || value === undefined ? '' : `"${String(value).replaceAll('"', '""')}"`;
  return [columns, ...lines.map((line) => columns.map((column) => line[column]))]
    .map((row) => row.map(cell).join(delimiter))
    .join('\n');
}

/**
 * A shop of pairs: buyer k orders item `a<g>` with `b<g>` of its group g, and some day later `c<g>`; what belongs together is known.
 * @param buyers each has two orders, a day apart.
 */
export function pairShop(buyers: number, groups = 5): Line[] {
  const at = (day: number) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString();
  return Array.from({ length: buyers }, (_, buyer) => {
    const group = buyer % groups;
    const one = { order: `ORD${buyer}x1`, buyer: `buyer-${buyer}@mail`, at: at(buyer) };
    const two = { order: `ORD${buyer}x2`, buyer: `buyer-${buyer}@mail`, at: at(buyer + 1) };
    return [
      { ...one, item: `a${group}`, quantity: 1, price: 10 },
      { ...one, item: `b${group}`, quantity: 2, price: 5 },
      { ...two, item: `c${group}`, quantity: 1, price: 7 },
    ];
  }).flat();
}
