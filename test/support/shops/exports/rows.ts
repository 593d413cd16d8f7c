/** A row of an export, by column name. All rows of a file have the same columns in the same order. */
export type Row = Record<string, string | number>;

/** How a text file is written. */
export interface Written {
  /** Default a comma. */
  delimiter?: string;
  /** Default `\r\n`, as all shops' servers and Excel write it. */
  lineEnd?: string;
}

/** Rows as CSV or TSV, a header first. Cells are quoted only where they must be, as exports do. */
export function delimited(rows: readonly Row[], { delimiter = ',', lineEnd = '\r\n' }: Written = {}): string {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: string | number | undefined) => {
    const text = String(value ?? '');
    return /["\r\n]/u.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((line) => line.map(cell).join(delimiter) + lineEnd).join('');
}

/** Objects as JSON Lines. */
export function jsonLines(objects: readonly object[]): string {
  return objects.map((object) => `${JSON.stringify(object)}\n`).join('');
}
