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
 * Scrolls a row on (1) or back (-1) in reading direction, by what is in view less a card: smooth where the style says so, and the browser's
 * scroll snap settles it on a card.
 */
export function scrollRow(row: Element, direction: number): void {
  const sign = row.matches(':dir(rtl)') ? -direction : direction;
  row.scrollBy({ left: sign * row.clientWidth * 0.8 });
}
