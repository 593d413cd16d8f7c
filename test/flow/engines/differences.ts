import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card, ItemRecord, Manifest, Shard } from '@dangol/schema';

/** All that a model folder says, whatever shards it is spread over. */
type Model = Record<string, unknown>;

/**
 * Where two models differ, as `path: this, that`: none where ids and their order are the same, weights within one step of 255, their scale
 * within one in the last of three digits, and all else equal. Versions are not compared.
 */
export function differences(one: string, other: string): string[] {
  const found: string[] = [];
  walk('', readAll(one), readAll(other), found);
  return found;
}

/** How many lists and how many ids in them two equal models have: so that equal emptiness is seen. */
export function sizes(directory: string): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const { lists } of (readAll(directory).items as [string, ItemRecord][]).map(([, record]) => record)) {
    for (const [name, list] of Object.entries(lists)) counted[name] = (counted[name] ?? 0) + (list?.ids.length ?? 0);
  }
  return counted;
}

function readAll(directory: string): Model {
  const read = <Value>(...names: string[]) => JSON.parse(readFileSync(join(directory, ...names), 'utf8')) as Value;
  const { version, ...manifest } = read<Manifest>('manifest.json');
  const items = new Map<string, ItemRecord>();
  const cards = new Map<string, Card>();
  const rest: Model = {};
  for (const name of readdirSync(join(directory, version, 'items'))) {
    const { items: records, cards: top, version: _, ...more } = read<Shard>(version, 'items', name);
    for (const record of records) items.set(record.id, record);
    for (const card of top) cards.set(card.id, card);
    rest.shard = more;
  }
  for (const name of readdirSync(join(directory, version)).filter((file) => file.endsWith('.json'))) {
    const { version: _, ...file } = read<Model>(version, name);
    rest[name] = file;
  }
  return { manifest, items: sorted(items), cards: sorted(cards), ...rest };
}

function sorted<Value>(map: Map<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

function walk(path: string, one: unknown, other: unknown, found: string[]): void {
  if (typeof one === 'number' && typeof other === 'number') {
    const apart = Math.abs(one - other);
    const allowed = /[.]weights[.]\d+$/u.test(path) ? 1 : /[.]scale$/u.test(path) ? 0.011 * Math.abs(one) : 0;
    if (!(apart <= allowed)) found.push(`${path}: ${one}, ${other}`);
  } else if (typeof one === 'object' && typeof other === 'object' && one !== null && other !== null) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    for (const name of names) walk(`${path}.${name}`, (one as Model)[name], (other as Model)[name], found);
  } else if (one !== other) found.push(`${path}: ${JSON.stringify(one)}, ${JSON.stringify(other)}`);
}
