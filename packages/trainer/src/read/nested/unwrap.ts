import { asList } from './as-list';
import { isObject, type JsonObject } from './parse-json';

/** What answers call the list that was asked for. */
const LISTS = /^(orders?|products?|list|data|results?|rows|records|order_?list|product_?list)$/iu;
/** What stands beside such a list and tells of the answer, not of a row. */
const ABOUT =
  /^((total|page|per_?page|has|next|prev|return|result|error)\w*|\w*count|pages|limit|offset|size|cursor|status|ok|success|code|message|msg|version|time\w*|date|datetime)$/iu;
/** What only a row has. */
const IDENTITY =
  /^(id|order_?(id|no|number|code)|ordernum|product_?(no|id|code)|(customer|member)_?id|e?mail|sku|handle|title)$/iu;
const DEEPEST = 4;

/**
 * Takes the wrapper of an answer off: `{ orders: […] }`, `{ return_code, list: […] }`, `{ data: { orders: { edges: [{ node }] } } }` give their rows. What has
 * fields of its own beside its list is a row itself.
 */
export function unwrap(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject).flatMap(unwrapOne);
  return asList(value)?.flatMap(unwrapOne) ?? (isObject(value) ? unwrapOne(value) : []);
}

/** Whether an object is a wrapper. */
export function isWrapper(object: JsonObject): boolean {
  return inside(object, 0) !== undefined;
}

function unwrapOne(object: JsonObject): JsonObject[] {
  return inside(object, 0) ?? [object];
}

function inside(object: JsonObject, depth: number): JsonObject[] | undefined {
  const entries = Object.entries(object);
  const plain = entries.filter(([, value]) => typeof value !== 'object' || value === null).map(([key]) => key);
  const tellsOfAnswer = plain.every((key) => ABOUT.test(key));
  const [best] = entries
    .flatMap(([key, value]) => {
      const rows = asList(value);
      return rows ? [{ rows, isNamed: LISTS.test(key) }] : [];
    })
    .filter(({ rows, isNamed }) => rows.length > 0 || isNamed)
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.rows.length - a.rows.length);
  if (best) return tellsOfAnswer || (best.isNamed && !plain.some((key) => IDENTITY.test(key))) ? best.rows : undefined;
  if (!tellsOfAnswer || depth === DEEPEST) return undefined;
  const children = entries.map(([, value]) => value).filter(isObject);
  const found = children.map((child) => inside(child, depth + 1)).find((rows) => rows !== undefined);
  return found ?? (children.length === 1 && entries.length === plain.length + 1 ? children : undefined);
}
