/** One row of a table of `docs/rules.md`: its cells, the first without its marks. */
export interface DocRow {
  name: string;
  /** Printed bold: needed. */
  isNeeded: boolean;
  cells: string[];
}

/** The tables of `docs/rules.md` by the form that their heading names (`### \`Limits\``), the facts under `fact`. */
export function readDocs(markdown: string): Map<string, DocRow[]> {
  const tables = new Map<string, DocRow[]>();
  let form = '';
  for (const line of markdown.split('\n')) {
    form = /^### `(\w+)`$/.exec(line)?.[1] ?? (line === '## Facts' ? 'fact' : /^#/.test(line) ? '' : form);
    const [, bold, name, rest] = /^\| (\*\*)?`([$\w]+)`(?:\*\*)? \| (.*) \|$/.exec(line) ?? [];
    if (!form || !name) continue;
    const cells = rest!.split('|').map((cell) => cell.trim());
    tables.set(form, [...(tables.get(form) ?? []), { name, isNeeded: bold !== undefined, cells }]);
  }
  return tables;
}
