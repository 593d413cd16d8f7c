/** A row of a feed: its cells by column. */
export interface FeedRow {
  /** The line it starts on, from 1. */
  row: number;
  cells: Map<string, string>;
}

type Attributes = readonly (readonly [name: string, value: string])[];

interface Open {
  column: string;
  prefix: string;
  attributes: Attributes;
  text: string;
  isLeaf: boolean;
}

/**
 * Collects one row of a feed element by element: columns are names without prefix, with dots for what is inside (`shipping.price`); what is repeated is joined by
 * commas. Google's own names (`g:title`) win over the feed's (`title`). Attributes of the row, and of its elements with a dot, are columns too.
 */
export function collectRow(line: number, attributes: Attributes) {
  const cells = new Map<string, string>();
  const prefixes = new Map<string, string>();
  const open: Open[] = [];
  const put = (column: string, text: string, prefix: string) => {
    const known = cells.get(column);
    const knownPrefix = prefixes.get(column);
    if (text === '' || (known !== undefined && knownPrefix === 'g' && prefix !== 'g')) return;
    cells.set(column, known !== undefined && knownPrefix === prefix ? `${known},${text}` : text);
    prefixes.set(column, prefix);
  };
  return {
    open(tag: string, given: Attributes): void {
      const colon = tag.indexOf(':');
      const parent = open.at(-1);
      if (parent) parent.isLeaf = false;
      const name = tag.slice(colon + 1);
      const column = parent ? `${parent.column}.${name}` : name;
      open.push({ column, prefix: tag.slice(0, Math.max(colon, 0)), attributes: given, text: '', isLeaf: true });
    },
    write(text: string): void {
      const element = open.at(-1);
      if (element) element.text += text;
    },
    close(): void {
      const element = open.pop();
      if (!element) return;
      const { column, prefix, text, isLeaf } = element;
      const values = new Map(element.attributes);
      if (isLeaf) put(column, text.trim() || alternate(values), prefix);
      for (const [name, value] of values) if (!name.startsWith('xml')) put(`${column}.${name}`, value.trim(), prefix);
    },
    end(): FeedRow {
      for (const [name, value] of attributes)
        if (!name.startsWith('xml') && !cells.has(name)) put(name, value.trim(), '');
      return { row: line, cells };
    },
  };
}

/** Atom writes an address as `<link rel="alternate" href="…"/>`. @see https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7 */
function alternate(attributes: ReadonlyMap<string, string>): string {
  return (attributes.get('rel') ?? 'alternate') === 'alternate' ? (attributes.get('href') ?? '').trim() : '';
}
