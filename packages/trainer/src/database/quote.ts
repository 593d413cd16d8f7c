/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as an SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A file path as an SQL literal that names this one file, whatever pattern characters its name holds. */
export function pathLiteral(path: string): string {
  return literal(path.replace(/[*?[]/gu, '[$&]'));
}
