import { findColumns } from '../columns/find-columns';
import type { ColumnMap } from '../columns/parse-map';
import { LINK_ROLES } from '../columns/roles';
import type { Database } from '../database/open-database';
import { LINK_LINES } from './load-catalogue';
import { openInput } from './open-input';
import { parseLinks } from './parse-links';
import { named, type ReadReport } from './read-report';
import { createTally } from './tally';

/**
 * Reads a file of links made by hand into `link_lines`: columns `item` and `linked`, one of a line or several in a cell; as directed, in
 * the order of the file.
 * @throws UserError for a missing file or column.
 */
export async function loadLinks(database: Database, file: string, map: ColumnMap): Promise<ReadReport> {
  const input = await openInput(database, file);
  const columns = findColumns(file, input.columns, LINK_ROLES, map);
  const tally = createTally(file);
  const rows = await input.load('raw_links', columns, tally);
  const links: [item: string, linked: string, place: number][] = [];
  for await (const chunk of database.stream<[line: number, item: string | null, linked: string | null]>(
    'SELECT line, item, linked FROM raw_links ORDER BY line',
  )) {
    for (const [line, from, to] of chunk) {
      const [item] = parseLinks(JSON.stringify([from ?? '']));
      const linked = parseLinks(to ?? '');
      if (item === undefined || !linked.length) tally.add('no item, or none that is linked', line);
      // Before those of the catalogue.
      else for (const other of linked) links.push([item, other, links.length - 2 ** 30]);
    }
  }
  await database.insert('link_lines', LINK_LINES, links);
  await database.run('DROP TABLE raw_links');
  return { file, rows, refusals: tally.refusals(), columns: named(columns) };
}
