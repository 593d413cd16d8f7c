/** What the height of a strip depends on. */
export interface Sizes {
  /** Default `row`. An outfit has a bar below its row. */
  layout?: 'row' | 'grid' | 'outfit' | undefined;
  /** Grid: the `limit` of the element; default 12. */
  limit?: number | undefined;
  /** Grid: the `--dangol-columns` of the element; default 5. */
  columns?: number | undefined;
}

/** From where on a grid has all of its columns. */
export const WIDE = '@media(min-width:768px)';

/**
 * What a strip takes, for the inside of a `calc()` whose percentages count from the strip's width. The second, for {@link WIDE}, where it differs.
 * @param em how the strip's font size stands to that of the element whose style this is for.
 */
export function stripHeights({ layout, limit = 12, columns = 5 }: Sizes, em = 1): [narrow: string, wide?: string] {
  const ems = (count: number) => `${+(count * em).toFixed(4)}em`;
  const gap = `var(--dangol-gap,${ems(1)})`;
  const width = (count: number | string) => `(100% + ${gap})/${count} - ${gap}`;
  const height = (card: string) => `${card}*var(--dangol-ratio,1)`;
  if (layout !== 'grid') {
    const picture = height(`max(${ems(9)},${width('var(--dangol-columns,5)')})`);
    return [`${picture} + ${ems(layout === 'outfit' ? 15.5 : 11)}`];
  }
  const inColumns = (count: number) => {
    const rows = Math.ceil(limit / count);
    return `${ems(3.75)} + ${rows}*(${height(`(${width(count)})`)} + ${ems(7.25)}) + ${rows - 1}*${gap}`;
  };
  return [inColumns(2), inColumns(columns)];
}
