import { asList } from './as-list';
import { isObject, type JsonObject } from './parse-json';

/** The cells of a row by column, filled ones alone. */
export type Cells = Map<string, string>;

const DEEPEST = 8;

/**
 * One object as flat cells: objects inside it with dots (`billing.email`), a list of texts as a JSON array, of a list of objects each field likewise
 * (`images.src`), plain where there is one. Shopify's `gid://shopify/Product/8` is `8`.
 * @param prefix before each column.
 * @param skip the list that has rows of its own.
 */
export function flatten(object: JsonObject, prefix = '', skip?: string, depth = 0): Cells {
  const cells: Cells = new Map();
  for (const [key, value] of Object.entries(object)) {
    if (key === skip) continue;
    const column = prefix + key;
    if (value === null || typeof value !== 'object') put(cells, column, textOf(value));
    else if (depth === DEEPEST) continue;
    else if (Array.isArray(value) && !value.some(isObject)) put(cells, column, JSON.stringify(value));
    else {
      const list = asList(value);
      if (list)
        putAll(
          cells,
          list.map((each) => flatten(each, `${column}.`, undefined, depth + 1)),
        );
      else if (isObject(value)) putAll(cells, [flatten(value, `${column}.`, undefined, depth + 1)]);
    }
  }
  return cells;
}

function put(cells: Cells, column: string, text: string): void {
  if (text !== '') cells.set(column, text);
}

function putAll(cells: Cells, rows: readonly Cells[]): void {
  if (rows.length === 1) {
    for (const [column, text] of rows[0] as Cells) cells.set(column, text);
    return;
  }
  const lists = new Map<string, string[]>();
  for (const row of rows) {
    for (const [column, text] of row) lists.set(column, [...(lists.get(column) ?? []), text]);
  }
  for (const [column, texts] of lists)
    cells.set(column, texts.length === 1 ? (texts[0] as string) : JSON.stringify(texts));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return String(value).replace(/^gid:\/\/shopify\/\w+\/([0-9]+)(\?.*)?$/u, '$1');
}
