// The one place where the portable statements are turned into ClickHouse's dialect. Their text stays as it is but for:
// - tables need an engine, and are made empty first: a replicated database takes no CREATE … AS with rows;
// - functions of another name or another idea of halves, letters and times (`functions.ts`);
// - a column `a.b` of a join is named `a.b` in the result, not `b`;
// - a backslash in a literal is an escape.
import { FUNCTIONS } from './functions';
import { isBlank, isWord, parseSql, type SqlNode, splitAtCommas } from './sql-tree';

const ENGINE = 'ENGINE = MergeTree ORDER BY tuple()';

/** The statements of ClickHouse that do what a portable one does. */
export function toClickhouse(sql: string): string[] {
  const text = translate(parseSql(sql)).trim();
  const [, made, select] = /^CREATE TABLE (\S+) AS\s+(.*)$/isu.exec(text) ?? [];
  if (made !== undefined) return [`CREATE TABLE ${made} ${ENGINE} EMPTY AS ${select}`, `INSERT INTO ${made} ${select}`];
  if (/^CREATE TABLE /iu.test(text)) return [`${text} ${ENGINE}`];
  const [, from, to] = /^ALTER TABLE (\S+) RENAME TO (\S+)$/iu.exec(text) ?? [];
  if (from !== undefined) return [`RENAME TABLE ${from} TO ${to}`];
  if (/^DROP TABLE /iu.test(text)) return [`${text} SYNC`];
  return [text];
}

function translate(nodes: readonly SqlNode[]): string {
  let text = '';
  for (let place = 0; place < nodes.length; place++) {
    const node = nodes[place] as SqlNode;
    const next = nodes[place + 1];
    if (typeof node !== 'string') text += bracketed(node);
    else if (isWord(node, 'SELECT')) {
      const end = endOfList(nodes, place + 1);
      text += `${node}${selectList(nodes.slice(place + 1, end))}`;
      place = end - 1;
    } else if (typeof next === 'object' && next.open === '(' && Object.hasOwn(FUNCTIONS, node.toUpperCase())) {
      const args = splitAtCommas(next.inside).map((arg) => translate(arg).trim());
      text += FUNCTIONS[node.toUpperCase()]?.(...args);
      place++;
    } else text += /^['"]/u.test(node) ? node.replaceAll('\\', '\\\\') : node;
  }
  return text;
}

function bracketed({ open, inside }: Exclude<SqlNode, string>): string {
  return open === '(' ? `(${translate(inside)})` : `[${translate(inside)}]`;
}

function endOfList(nodes: readonly SqlNode[], start: number): number {
  const end = nodes.findIndex((node, place) => place >= start && (isWord(node, 'FROM') || isWord(node, 'UNION')));
  return end < 0 ? nodes.length : end;
}

function selectList(nodes: readonly SqlNode[]): string {
  return splitAtCommas(nodes).map(named).join(',');
}

/** `a.b` becomes `a.b AS b`. */
function named(item: readonly SqlNode[]): string {
  const text = translate(item);
  const [table, dot, column, ...more] = item.filter((node) => !isBlank(node) && !isWord(node, 'DISTINCT'));
  const isColumn = [table, column].every((node) => typeof node === 'string' && /^["\p{L}_]/u.test(node));
  return isColumn && dot === '.' && more.length === 0 ? `${text.trimEnd()} AS ${column} ` : text;
}
