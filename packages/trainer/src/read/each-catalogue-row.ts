import { itemId } from '@dangol/schema';
import type { ChosenColumns } from '../columns/choose-columns';
import type { Role } from '../columns/roles';
import type { Database } from '../database/open-database';
import { identifier } from '../database/quote';
import { type CatalogueCells, guessPageId, pageIdOf } from './choose-page-id';
import type { CatalogueItem } from './each-catalogue-item';
import { isHidden } from './is-hidden';
import { idInLink, pageOfLink } from './page-of-link';
import { parseLabels } from './parse-labels';
import { parseLinks } from './parse-links';
import type { Tally } from './tally';
import { toFacts } from './to-card';
import { NAMED } from './type-orders';

/** A catalogue row: a product, or a variant of one. */
export interface CatalogueRow {
  line: number;
  id: string;
  /** How sure it is that the pages call it so: see `pageIdOf()`. */
  rank: number;
  /** What rows of one product share in this file; none where each row is a product. */
  fold?: string;
  /** A code of the product that this row is a variant of. */
  parent?: string;
  /** What it is called besides. */
  codes: string[];
  /** The title is empty where another row has it. */
  card: CatalogueItem;
  /** What the shop says goes with it, in its order. */
  links: string[];
  /** When it came into the catalogue, epoch ms. */
  addedAt: number | null;
  isHidden?: boolean;
}

/** Roles of other codes of which every column counts. */
const CODES: readonly Role[] = ['variant', 'alias', 'barcode'];
/** A barcode that a spreadsheet has shortened is of many products. */
const RUINED = /^\d(?:[.,]\d+)?e\+\d+$/iu;
const SAMPLE_ROWS = 2000;

/**
 * The rows of a loaded catalogue (`raw_catalogue`) one by one, in the order of the file; rows without an id, and those whose id an earlier one had, are refused.
 * @param asked what `--page-id` says: a role, `link`, or `page` where a column was loaded for it.
 * @param added SQL of when it came into the catalogue.
 * @param onPageId told what the pages' ids are read from.
 */
export async function* eachCatalogueRow(
  database: Database,
  { columns, recogniser }: ChosenColumns,
  {
    asked,
    added,
    tally,
    onPageId,
  }: { asked?: string | undefined; added: string; tally: Tally; onPageId(by: string): void },
): AsyncGenerator<CatalogueRow> {
  const roles = [...columns.keys()];
  const fields = `line, ${roles.map(identifier).join(', ')}, ${added} AS added_at FROM raw_catalogue ORDER BY line`;
  const read = (values: readonly unknown[]) => {
    const cells = new Map<Role, string>();
    const lists = new Map<Role, string[]>();
    for (const [place, name] of roles.entries()) {
      const text = String(values[place] ?? '').trim();
      const role = name.replace(/_\d+$/u, '');
      if (text === '') continue;
      if (!cells.has(role)) cells.set(role, text);
      lists.set(role, [...(lists.get(role) ?? []), text]);
    }
    recogniser?.tidy?.(cells);
    return { cells, lists };
  };
  const sample: CatalogueCells[] = [];
  for await (const chunk of database.stream(`SELECT ${fields} LIMIT ${SAMPLE_ROWS}`))
    for (const [, ...values] of chunk) sample.push(read(values).cells);
  const source = asked === undefined ? guessPageId(sample, recogniser) : { by: asked, isSure: true };
  onPageId(source.by);
  const met = new Set<string>();
  let title = '';
  for await (const chunk of database.stream(`SELECT ${fields}`)) {
    for (const [line, ...values] of chunk) {
      const { cells, lists } = read(values);
      const page = pageIdOf(cells, source);
      const id = itemId(page?.id);
      if (page === undefined || id === undefined) {
        tally.add('no id', Number(line));
        continue;
      }
      const fold = foldOf(cells, id, recogniser?.folds);
      if (met.has(id) && fold === undefined) {
        tally.add('an id that was there before', Number(line));
        continue;
      }
      if (!met.has(id)) title = '';
      met.add(id);
      title = cells.get('named') ?? title;
      if (fold !== undefined && recogniser?.folds === 'page') cells.set('folded', cells.get('group') ?? '');
      const parent = itemId(cells.get('parent'));
      const labels = parseLabels(lists.get('labels') ?? []);
      const card = { ...toFacts(id, cells, recogniser?.currency), ...(labels.length && { labels }) };
      const hidden = isHidden(cells);
      yield {
        line: Number(line),
        id,
        rank: page.rank,
        ...(fold !== undefined && { fold }),
        ...(parent !== undefined && parent !== id && { parent }),
        codes: codesOf(id, cells, lists, title),
        card,
        links: parseLinks(JSON.stringify((lists.get('links') ?? []).flatMap(parseLinks))).filter(
          (other) => other !== id,
        ),
        addedAt: (values[roles.length] as number | null | undefined) ?? null,
        ...(hidden !== undefined && { isHidden: hidden }),
      };
    }
  }
}

function foldOf(cells: CatalogueCells, id: string, folds: 'id' | 'page' | undefined): string | undefined {
  if (folds === 'id') return id;
  const group = cells.get('group');
  const link = cells.get('link');
  return folds === 'page' && group && link ? JSON.stringify([group, pageOfLink(link)]) : undefined;
}

function codesOf(
  id: string,
  cells: CatalogueCells,
  lists: ReadonlyMap<Role, readonly string[]>,
  title: string,
): string[] {
  const link = cells.get('link');
  const listed = CODES.flatMap((role) => (lists.get(role) ?? []).flatMap(listOf)).filter(
    (code) => !RUINED.test(String(code)),
  );
  const options = (lists.get('option') ?? []).filter((option) => option !== 'Default Title');
  const names = title === '' ? [] : [title, ...(options.length ? [`${title} - ${options.join(' / ')}`] : [])];
  const single = ['id', 'code', 'sku', 'handle', 'computed', 'page', 'folded'].map((role) => cells.get(role));
  const addresses = link === undefined ? [] : [idInLink(link), pageOfLink(link)];
  const codes = [...single, ...listed, ...addresses].map(itemId).filter((code) => code !== undefined && code !== id);
  return [...new Set([...(codes as string[]), ...names.map((name) => NAMED + name)])];
}

/** A JSON array in one cell, as a nested list is written. */
function listOf(cell: string): unknown[] {
  return cell.startsWith('[') ? parseLinks(cell) : [cell];
}
