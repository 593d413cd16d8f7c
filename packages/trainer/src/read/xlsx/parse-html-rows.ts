/** The tags that make a table, with their attributes; comments, and what is no text. */
const TAG = /<!--[\s\S]*?-->|<(\/?)(table|tr|td|th|br|p|div|style|script|title)\b([^>]*)>|<\/?[a-z!?][^>]*>/giu;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/giu;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The rows of the tables of an HTML text, as forgiving as a browser: a cell over several rows is repeated in each, one over several columns stands in
 * the first. */
export async function* parseHtmlRows(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  /** Cells that go on into the rows below, by column. */
  const below = new Map<number, { rows: number; text: string }>();
  let row: string[] | undefined;
  let cell: { text: string; columns: number; rows: number } | undefined;
  let silent = '';
  let rest = '';
  const fill = () => {
    for (let next = below.get(row?.length ?? 0); row && next; next = below.get(row.length)) {
      if (next.rows === 1) below.delete(row.length);
      else next.rows--;
      row.push(next.text);
    }
  };
  const endCell = () => {
    if (row && cell) {
      fill();
      const text = cell.text.replace(ENTITY, letterOf).replace(/\s+/gu, ' ').trim();
      for (let times = 0; times < cell.columns; times++) {
        if (cell.rows > 1) below.set(row.length, { rows: cell.rows - 1, text: times ? '' : text });
        row.push(times ? '' : text);
      }
    }
    cell = undefined;
  };
  const take = (text: string) => {
    if (cell && !silent) cell.text += text;
  };
  for await (const chunk of chunks) {
    rest += chunk;
    const ended: string[][] = [];
    let at = 0;
    for (const [whole, slash = '', name = '', attributes = ''] of matches(rest)) {
      const tag = name.toLowerCase();
      take(rest.slice(at, whole.index));
      at = whole.index + whole.text.length;
      if (/^(style|script|title)$/u.test(tag)) silent = slash ? '' : tag;
      else if (tag === 'td' || tag === 'th') {
        endCell();
        if (!slash) cell = { text: '', columns: span(attributes, 'colspan'), rows: span(attributes, 'rowspan') };
      } else if (tag === 'tr' || tag === 'table') {
        endCell();
        fill();
        if (row) ended.push(row);
        row = tag === 'tr' && !slash ? [] : undefined;
        if (tag === 'table') below.clear();
      } else if (tag) take(' ');
    }
    rest = rest.slice(at);
    const open = rest.lastIndexOf('<');
    take(open < 0 ? rest : rest.slice(0, open));
    rest = open < 0 ? '' : rest.slice(open);
    yield* ended;
  }
  endCell();
  if (row?.length) yield row;
}

function* matches(text: string) {
  for (const match of text.matchAll(TAG)) {
    yield [{ index: match.index, text: match[0] }, match[1], match[2], match[3]] as const;
  }
}

function span(attributes: string, name: string): number {
  const [, count = '1'] = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, 'iu').exec(attributes) ?? [];
  return Math.max(Number(count), 1);
}

function letterOf(entity: string, decimal?: string, hex?: string, name?: string): string {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
  if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return NAMED[name?.toLowerCase() ?? ''] ?? entity;
}
