import { itemId } from '@dangol/schema';
import { findColumns } from '../columns/find-columns';
import type { ColumnMap } from '../columns/parse-map';
import { CATALOGUE_ROLES } from '../columns/roles';
import type { Database } from '../database/open-database';
import { identifier } from '../database/quote';
import { openInput } from './open-input';
import { parseLinks } from './parse-links';
import type { CatalogueItem } from './read-catalogue';
import { named, type ReadReport } from './read-report';
import { createTally } from './tally';
import { timeSql } from './time-sql';
import { toCard } from './to-card';

/** A catalogue row with the other codes that stand in it. */
export interface CatalogueRow {
  card: CatalogueItem;
  aliases: string[];
  /** What the shop says goes with it, in its order. */
  links: string[];
  /** When it came into the catalogue, epoch ms. */
  addedAt: number | null;
}

/** The rows of a catalogue one by one, in the order of the file. @returns what was read and what refused. */
export async function* eachCatalogueItem(
  database: Database,
  file: string,
  map: ColumnMap,
): AsyncGenerator<CatalogueRow, ReadReport> {
  const input = await openInput(database, file);
  const columns = findColumns(file, input.columns, CATALOGUE_ROLES, map);
  const tally = createTally(file);
  const rows = await input.load('raw_catalogue', columns, tally);
  const roles = [...columns.keys()];
  const added = columns.has('added') ? await timeSql(database, 'raw_catalogue', '"added"') : 'NULL';
  const chunks = database.stream(
    `SELECT line, ${roles.map(identifier).join(', ')}, ${added} AS added_at FROM raw_catalogue ORDER BY line`,
  );
  const met = new Set<string>();
  for await (const chunk of chunks) {
    for (const [line, ...values] of chunk) {
      const cells = new Map(roles.map((role, index) => [role, String(values[index] ?? '').trim()]));
      const id = itemId(cells.get('id') ?? '');
      const card = id === undefined ? undefined : toCard(id, cells);
      if (id === undefined) tally.add('no id', Number(line));
      else if (!card) tally.add('no title', Number(line));
      else if (met.has(id)) tally.add('an id that was there before', Number(line));
      else {
        met.add(id);
        const alias = itemId(cells.get('alias') ?? '');
        yield {
          card,
          aliases: alias !== undefined && alias !== id ? [alias] : [],
          links: parseLinks(cells.get('links')).filter((linked) => linked !== id),
          addedAt: (values[roles.length] as number | null | undefined) ?? null,
        };
      }
    }
  }
  await database.run('DROP TABLE raw_catalogue');
  return { file, rows, refusals: tally.refusals(), columns: named(columns) };
}
