import { chooseColumns } from '../columns/choose-columns';
import type { ColumnMap } from '../columns/parse-map';
import { CATALOGUE_ROLES } from '../columns/roles';
import type { ColumnType, Database } from '../database/open-database';
import { userError } from '../errors';
import { headerKey } from '../recognise/header-key';
import { type CatalogueRow, eachCatalogueRow } from './each-catalogue-row';
import { type FiledRow, joinProducts, type ProductRows } from './join-products';
import { type CatalogueProduct, mergeProduct } from './merge-product';
import { openInput } from './open-input';
import type { ReadReport } from './read-report';
import { createTally, type Tally } from './tally';
import { timeSql } from './time-sql';
import { zoneOf } from './zone-of';

const CATALOGUE: Record<string, ColumnType> = {
  id: 'VARCHAR',
  category: 'VARCHAR',
  grp: 'VARCHAR',
  card: 'VARCHAR',
  added: 'BIGINT',
  price: 'DOUBLE',
  currency: 'VARCHAR',
};

/** The columns of `link_lines`. */
export const LINK_LINES: Record<string, ColumnType> = { item: 'VARCHAR', linked: 'VARCHAR', place: 'INTEGER' };

/** The tables a catalogue ends in; empty without one. `card` is NULL of what the shop does not show. */
export const CATALOGUE_TABLES = [
  'CREATE TABLE catalogue (id VARCHAR, category VARCHAR, grp VARCHAR, card VARCHAR, added BIGINT, price DOUBLE, currency VARCHAR)',
  'CREATE TABLE aliases (alias VARCHAR, id VARCHAR)',
  'CREATE TABLE link_lines (item VARCHAR, linked VARCHAR, place INTEGER)',
];

/** What `--page-id` may say besides the name of a column. */
const ASKABLE: readonly string[] = ['auto', 'link', 'id', 'code', 'sku', 'handle'];

/** How a catalogue is read. */
export interface CatalogueReading {
  map: ColumnMap;
  /** What pages call an item: `auto`, `link`, a role, or the name of a column. Default `auto`. */
  pageId?: string | undefined;
  /** Of times without one. */
  zone?: string | undefined;
}

/** What was read, and what could not be told apart. */
export interface LoadedCatalogue {
  reports: ReadReport[];
  /** Codes that several products have: they lead nowhere. */
  ambiguousAliases: number;
  /** Products that the shop does not show. */
  hiddenItems: number;
}

/**
 * Reads catalogue files, joined to one, into `catalogue`, with cards as JSON text, `aliases`, of which only unambiguous ones stay, and `link_lines`, the links made by
 * hand.
 * @throws UserError for a missing file or column.
 */
export async function loadCatalogue(
  database: Database,
  files: readonly string[],
  reading: CatalogueReading,
): Promise<LoadedCatalogue> {
  const opened: OpenedCatalogue[] = [];
  const links: [item: string, linked: string, place: number][] = [];
  const codes: [alias: string, id: string][] = [];
  let hiddenItems = 0;
  const toRow = ({ card, aliases, addedAt, isHidden }: CatalogueProduct) => {
    for (const alias of aliases) codes.push([alias, card.id]);
    hiddenItems += isHidden ? 1 : 0;
    const { id, category = null, group = null, price = null, currency = null } = card;
    return [id, category, group, isHidden ? null : JSON.stringify(card), addedAt, price, currency];
  };
  const link = ({ id, links: linked }: CatalogueRow) => {
    for (const other of linked) links.push([id, other, links.length]);
  };
  async function* products() {
    const filed: FiledRow[] = [];
    const met = new Set<string>();
    for (const [file, name] of files.entries()) {
      const catalogue = await openCatalogue(database, name, reading);
      opened.push(catalogue);
      const isWhole = files.length === 1 && !catalogue.hasParts;
      for await (const row of catalogue.rows) {
        link(row);
        if (!isWhole) filed.push({ ...row, file });
        else if (row.card.title === '') catalogue.tally.add('no title', row.line);
        else yield toRow(mergeProduct([{ ...row, file }]));
      }
      await database.run('DROP TABLE raw_catalogue');
    }
    const joined = joinProducts(filed);
    const groups = onlyGroups(joined);
    for (const rows of joined) {
      const product = mergeProduct(rows, groups.get(rows));
      const [{ file, line }] = rows as [FiledRow];
      if (product.card.title === '') opened[file]?.tally.add('no title', line);
      else if (met.has(product.card.id)) opened[file]?.tally.add('an id that was there before', line);
      else {
        met.add(product.card.id);
        yield toRow(product);
      }
    }
  }
  await database.insert('catalogue', CATALOGUE, products());
  const { pageId = 'auto' } = reading;
  if (!ASKABLE.includes(pageId) && !opened.some(({ hasPageColumn }) => hasPageColumn))
    throw userError('badPageId', pageId, files);
  await database.insert('link_lines', LINK_LINES, links);
  await database.insert('aliases', { alias: 'VARCHAR', id: 'VARCHAR' }, codes);
  const [ambiguous] = await database.rows<{ n: number }>(
    'SELECT COUNT(*) AS n FROM (SELECT alias FROM aliases GROUP BY alias HAVING COUNT(*) > 1) several',
  );
  await database.run(
    'DELETE FROM aliases WHERE alias IN (SELECT alias FROM aliases GROUP BY alias HAVING COUNT(*) > 1)',
  );
  return { reports: opened.map(({ report }) => report()), ambiguousAliases: ambiguous?.n ?? 0, hiddenItems };
}

/** The group of each product of several rows that has one to itself. */
function onlyGroups(products: readonly ProductRows[]): Map<ProductRows, string> {
  const byGroup = new Map<string, ProductRows[]>();
  for (const rows of products) {
    const group = rows[0]?.fold === undefined ? undefined : rows[0].card.group;
    if (group !== undefined) byGroup.set(group, [...(byGroup.get(group) ?? []), rows]);
  }
  const only = [...byGroup].filter(([, those]) => those.length === 1 && (those[0]?.length ?? 0) > 1);
  return new Map(only.map(([group, [rows]]) => [rows as ProductRows, group]));
}

/** A catalogue file whose rows wait in `raw_catalogue`. */
interface OpenedCatalogue {
  rows: AsyncIterable<CatalogueRow>;
  /** Whether several rows may be one product. */
  hasParts: boolean;
  /** Whether it has what `--page-id` asks for. */
  hasPageColumn: boolean;
  tally: Tally;
  report(): ReadReport;
}

async function openCatalogue(
  database: Database,
  file: string,
  { map, pageId = 'auto', zone }: CatalogueReading,
): Promise<OpenedCatalogue> {
  const input = await openInput(database, file);
  const chosen = chooseColumns(input, CATALOGUE_ROLES, map);
  const { columns, recogniser } = chosen;
  const named =
    input.columns.find((column) => column === pageId) ??
    input.columns.find((column) => headerKey(column) === headerKey(pageId));
  const isRole = pageId === 'link' || columns.has(pageId);
  if (!isRole && named !== undefined) columns.set('page', named);
  const tally = createTally(file);
  const rows = await input.load('raw_catalogue', columns, tally);
  const timeZone = zoneOf(input, recogniser, zone, columns.get('added'));
  const added = columns.has('added') ? await timeSql(database, 'raw_catalogue', '"added"', timeZone) : 'NULL';
  let by = '';
  const asked = isRole ? pageId : named === undefined ? undefined : 'page';
  const onPageId = (told: string) => {
    by = told === 'page' ? pageId : (columns.get(told) ?? told);
  };
  return {
    rows: eachCatalogueRow(database, chosen, { asked, added, tally, onPageId }),
    hasParts: recogniser?.folds !== undefined || columns.has('parent'),
    hasPageColumn: asked !== undefined,
    tally,
    report: () => ({
      file,
      rows,
      refusals: tally.refusals(),
      columns: Object.fromEntries(columns),
      recogniser: recogniser?.name ?? 'generic',
      pageId: by,
      ...(recogniser?.note !== undefined && { note: recogniser.note }),
    }),
  };
}
