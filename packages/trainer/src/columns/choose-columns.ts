import { isUserError, userError } from '../errors';
import type { Input } from '../read/input';
import { headerKey } from '../recognise/header-key';
import { matchRecogniser } from '../recognise/match-recogniser';
import type { Recogniser } from '../recognise/recogniser';
import { type FoundColumns, findColumns, plainName } from './find-columns';
import { isCostName } from './is-cost-name';
import type { ColumnMap } from './parse-map';
import { ALIAS_NAMES, BUYER_NAMES, ITEM_NAMES, LABEL_NAMES, type Role, type Roles } from './roles';
import { addColumn } from './several';

/** What a file's columns are taken for. */
export interface ChosenColumns {
  /** The platform whose file it is; none where the columns were told one by one. */
  recogniser?: Recogniser;
  /** By role; further columns of a role as `item_2` and so on. */
  columns: FoundColumns;
}

/** Orders name an item by one of these, a catalogue a product. */
const NEEDED: Record<string, readonly (readonly Role[])[]> = {
  orders: [['order'], ['item', 'name']],
  catalogue: [['id', 'code', 'sku', 'handle']],
};

/**
 * Takes a file's columns as its platform has them, else by their usual names; what `--map` names comes before both.
 * @throws UserError for a column that is missing, or a file of which nothing can be learned.
 */
export function chooseColumns(
  input: Pick<Input, 'file' | 'columns' | 'layout'>,
  roles: Roles,
  map: ColumnMap,
): ChosenColumns {
  const matched = matchRecogniser(input);
  refuseCosts(input.file, map);
  if (matched?.kind !== roles.kind) return { columns: byNames(input, roles, map, matched) };
  if (matched.refuse) throw userError(matched.refuse, input.file);
  const columns: FoundColumns = new Map();
  const seen = new Map<string, string>();
  for (const name of input.columns) if (!seen.has(headerKey(name))) seen.set(headerKey(name), name);
  for (const [role, names] of Object.entries(matched.columns)) {
    const found = new Set(names.map((name) => seen.get(headerKey(name))).filter((name) => name !== undefined));
    if (!map[roles.kind].has(role)) for (const name of found) addColumn(columns, role, name);
  }
  const { file, columns: all } = input;
  for (const [role, name] of map[roles.kind]) {
    const column = all.find((known) => known === name) ?? all.find((known) => headerKey(known) === headerKey(name));
    if (column === undefined) throw userError('mappedColumnMissing', file, role, name, all);
    columns.set(role, column);
  }
  for (const any of NEEDED[roles.kind] ?? [])
    if (!any.some((role) => columns.has(role))) throw userError('missingColumn', file, any[0] as Role, all);
  return { recogniser: matched, columns };
}

/** Labels are published with the cards: what a product costs the shop must not be among them. */
function refuseCosts(file: string, { catalogue }: ColumnMap): void {
  const column = catalogue.get('labels');
  if (column !== undefined && isCostName(column)) throw userError('costAsLabel', file, column);
}

function byNames(
  { file, columns: all }: Pick<Input, 'file' | 'columns'>,
  roles: Roles,
  map: ColumnMap,
  other: Recogniser | undefined,
): FoundColumns {
  let columns: FoundColumns;
  try {
    columns = findColumns(file, all, roles, map);
  } catch (error) {
    if (other && isUserError(error) && error.code === 'missingColumn')
      throw userError('otherKind', file, other.name, other.kind);
    throw error;
  }
  const taken = new Set(columns.values());
  const more = (role: Role, names: readonly string[]) => {
    if (map[roles.kind].has(role)) return;
    const known = new Set(names.map(plainName));
    for (const name of all.filter((column) => known.has(plainName(column)) && !taken.has(column))) {
      taken.add(name);
      addColumn(columns, role, name);
    }
  };
  if (roles.kind === 'catalogue') {
    more('alias', ALIAS_NAMES);
    more('labels', LABEL_NAMES);
  }
  if (roles.kind === 'orders') {
    more('item', ITEM_NAMES);
    const isName = BUYER_NAMES.map(plainName).includes(plainName(columns.get('buyer') ?? ''));
    const isBetter = columns.has('email') || columns.has('phone');
    if (isName && isBetter && !map.orders.has('buyer')) columns.delete('buyer');
  }
  return columns;
}
