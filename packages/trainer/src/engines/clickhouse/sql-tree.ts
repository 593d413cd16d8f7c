/** SQL taken apart as far as the dialect needs it: words, literals, blanks, and what stands between brackets. */
export type SqlNode = string | { open: '(' | '['; inside: SqlNode[] };

const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\s+|[\p{L}_][\p{L}\p{N}_]*|[0-9][0-9.]*(?:[eE][+-]?[0-9]+)?|[\s\S]/gu;
const CLOSING = { '(': ')', '[': ']' } as const;

/** Takes a statement apart. Joining what it gives is the statement again. @throws Error where a bracket is not closed. */
export function parseSql(sql: string): SqlNode[] {
  const top: SqlNode[] = [];
  const levels: { open: '(' | '['; inside: SqlNode[] }[] = [];
  for (const [token] of sql.matchAll(TOKEN)) {
    const level = levels.at(-1);
    const into = level?.inside ?? top;
    if (token === '(' || token === '[') {
      const group = { open: token, inside: [] } as const satisfies SqlNode;
      into.push(group);
      levels.push(group);
    } else if (level && token === CLOSING[level.open]) levels.pop();
    else into.push(token);
  }
  if (levels.length) throw new Error(`a bracket is not closed: ${sql}`);
  return top;
}

/** The parts between commas. */
export function splitAtCommas(nodes: readonly SqlNode[]): SqlNode[][] {
  const parts: SqlNode[][] = [[]];
  for (const node of nodes) {
    if (node === ',') parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}

/** Whether a node is this keyword, in whatever case. */
export function isWord(node: SqlNode | undefined, word: string): boolean {
  return typeof node === 'string' && node.toUpperCase() === word;
}

/** Whether a node is blank. */
export function isBlank(node: SqlNode | undefined): boolean {
  return typeof node === 'string' && node.trim() === '';
}
