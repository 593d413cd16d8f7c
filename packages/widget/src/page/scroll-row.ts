/** How a row of cards stands: whether its start and its end are in view. */
export type Ends = readonly [isAtStart: boolean, isAtEnd: boolean];

/** The ends of a row as it stands now. Where all fits, or without a row, both are in view: there is nothing to scroll. */
export function endsOf(row: Element | null): Ends {
  if (!row) return [true, true];
  // Negative in a right-to-left row.
  const at = Math.abs(row.scrollLeft);
  return [at < 2, at + row.clientWidth > row.scrollWidth - 2];
}

/**
 * The ends that a new row of so many cards will have, told by the cells that wait in its place: the browser has laid those out already, so that the
 * row need not be measured right after it was drawn.
 */
export function endsWith(count: number, cells: Element | null): Ends {
  const last = cells?.children[count - 1]?.getBoundingClientRect();
  if (!cells || !last) return [true, true];
  const { left, right } = cells.getBoundingClientRect();
  return [true, last.left > left - 2 && last.right < right + 2];
}

/**
 * Scrolls a row on (1) or back (-1) in reading direction, by what is in view less a card: smooth where the style says so, and the browser's
 * scroll snap settles it on a card.
 */
export function scrollRow(row: Element, direction: number): void {
  const sign = row.matches(':dir(rtl)') ? -direction : direction;
  row.scrollBy({ left: sign * row.clientWidth * 0.8 });
}
