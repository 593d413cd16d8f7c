import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, Popular, Shard } from '@dangol/schema';
import type { LogFigures } from '../../prepare/build-from-logs';
import type { Published, PublishedField } from '../try-data';
import { tellingOf } from './telling-of';

const BEST = 10;
const CATEGORIES = 12;
const SEARCHES = 12;
const ADDRESS = /[\w.+-]+@[\w-]+\.[\w.-]*\w/u;
/** As Korean mobile telephones are written, with separators: a row of digits alone may be any code. */
const TELEPHONE = /(?<![\w-])(\+?82[- ]?|0)1[016-9][- .]\d{3,4}[- .]\d{4}(?![\w-])/u;

/**
 * Reads every file of a trained model as somebody would who knows its address, and says what is in it. Nothing is taken from what we believe to have
 * written.
 * @param figures the truth beside which counts are shown.
 */
export async function readPublished(directory: string, figures: LogFigures): Promise<Published> {
  const fields = new Map<string, PublishedField>();
  const found: Published = {
    files: 0,
    bytes: 0,
    fields: [],
    bestSellers: [],
    categories: [],
    pairs: {},
    counts: [],
    repeats: 0,
    lowest: 0,
    searches: [],
    addresses: 0,
    telephones: 0,
  };
  const note = (path: string, value: unknown) => {
    if (Array.isArray(value)) for (const entry of value) note(`${path}[]`, entry);
    else if (typeof value === 'object' && value !== null)
      for (const [name, entry] of Object.entries(value)) note(path ? `${path}.${name}` : name, entry);
    else {
      const field = fields.get(path) ?? { path, telling: tellingOf(path), values: 0 };
      field.values++;
      fields.set(path, field);
      if (typeof value !== 'string') return;
      if (ADDRESS.test(value)) found.addresses++;
      if (TELEPHONE.test(value)) found.telephones++;
    }
  };
  for (const name of (await readdir(directory, { recursive: true })).sort()) {
    const path = join(directory, name);
    const info = await stat(path);
    if (!info.isFile()) continue;
    found.files++;
    found.bytes += info.size;
    if (!/\.json$/u.test(name)) continue;
    const file = JSON.parse(await readFile(path, 'utf8')) as Partial<Manifest & Popular & Shard>;
    note('', file);
    tell(file, figures, found);
  }
  found.fields = [...fields.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return found;
}

/** What a file says as a whole. */
function tell(file: Partial<Manifest & Popular & Shard>, figures: LogFigures, found: Published): void {
  const { counts, shop, categories, items } = file;
  if (counts)
    found.counts = (['items', 'orders', 'buyers', 'sessions'] as const).map((name) => ({
      name,
      told: counts[name],
      truth: figures[name],
    }));
  if (shop) {
    const titles = new Map(file.cards?.map(({ id, title }) => [id, title]));
    found.bestSellers = shop.ids.slice(0, BEST).map((id) => titles.get(id) ?? id);
    found.categories = (categories ?? []).slice(0, CATEGORIES).map(({ category }) => category);
  }
  for (const { id, lists, repeat, lowest } of items ?? []) {
    if (id.startsWith(' ') && found.searches.length < SEARCHES) found.searches.push(id.trim());
    if (repeat) found.repeats++;
    if (lowest !== undefined) found.lowest++;
    for (const [list, ranked] of Object.entries(lists))
      found.pairs[list] = (found.pairs[list] ?? 0) + (ranked?.ids.length ?? 0);
  }
}
