/** Titles, dates and notes that some exports put above the header are no more than this. */
const HIGHEST = 20;

/**
 * Where the header is among the first rows of a table: the first one, unless that is a title (one or two cells filled) and a later one has three names or more
 * and a row as wide below it.
 * @param rows the cells of the first rows, blank rows left out.
 */
export function findHeader(rows: readonly (readonly string[])[]): number {
  const filled = (row: readonly string[] | undefined) => (row ?? []).filter((cell) => cell.trim() !== '');
  if (filled(rows[0]).length > 2) return 0;
  const found = rows.slice(0, HIGHEST).findIndex((row, place) => {
    const names = filled(row);
    const below = rows[place + 1];
    return names.length > 2 && !names.some(isFigure) && below?.length === row.length && filled(below).length > 1;
  });
  return Math.max(found, 0);
}

/** Whether a cell is a number or a date, which no column is called. */
function isFigure(cell: string): boolean {
  return /^[-\s0-9.,:~/()+]+$/u.test(cell) && /[0-9]/u.test(cell);
}
