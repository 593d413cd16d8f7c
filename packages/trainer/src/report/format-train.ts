import { digits } from './digits';
import { formatPublished, formatTag } from './format-published';
import { formatReport, formatResolved } from './format-report';
import type { TrainSummary } from './train-summary';

export { digits } from './digits';

/** The summary for people. Row numbers and shapes, never what stood in a cell. */
export function formatTrain(summary: TrainSummary, out: string): string {
  const { figures, coverage, services } = summary;
  const lines: string[] = [];
  for (const report of summary.reports) lines.push(...formatReport(report));
  const asides: [number, string][] = [
    [summary.copies, 'lines that several files have, counted once'],
    [summary.cancelledLater, 'lines that another file says were cancelled: left out'],
    [summary.extras, 'lines that are no products by their names (postage, payments, gifts): left out'],
    [summary.namelessRows, 'lines without a code, whose names tell no product of the catalogue: left out'],
    [services.rows, `lines of codes that look like no product: ${services.ids.slice(0, 12).join(', ')}`],
    [summary.countedBefore ?? 0, 'lines of a time that the state has counted already: left out'],
    [summary.duplicates, 'lines that repeat an item of their order, counted once'],
    [summary.inBothLogs, 'purchases that both logs have, counted once'],
    [summary.refusedRows, 'rows with an item id that is too long'],
    [summary.groupedItems, 'items joined to groups by their titles, which differ in colour or size alone'],
    [summary.links, 'links made by hand'],
    [summary.unknownLinks, 'links from or to items that no file knows: left out'],
    [summary.ownCategoryLinks, 'links to the item’s own category: left out'],
    [summary.joinedAliases, 'other codes joined to the page’s id through the catalogue'],
    [summary.ambiguousAliases, 'codes that several products of the catalogue have: they lead nowhere'],
    [summary.hiddenItems, 'products that the shop does not show: never recommended'],
    [summary.capped, 'buyers of more than 200 items: their newest 200 count'],
    [summary.dropped, 'buyers of more than 5,000 items: left out'],
  ];
  for (const [count, what] of asides) if (count) lines.push(`${digits(count)} ${what}`);
  if (summary.resolved) lines.push(formatResolved(summary.resolved));
  if (summary.filledCurrency)
    lines.push(`the catalogue’s prices name no currency: shown in ${summary.filledCurrency}, as the orders were paid`);
  if (summary.isByDay)
    lines.push(
      'times are days without hours: what is ordered later on the newest day would be left out by the next run, so give --state whole days',
    );
  const share = (count: number) => `${digits(count)} (${Math.round((100 * count) / Math.max(1, figures.items))} %)`;
  lines.push(
    `orders ${digits(figures.orders)}, buyers ${digits(figures.buyers)}, sessions ${digits(figures.sessions)}, items ${digits(figures.items)}`,
    `coverage of items: similar buyers ${share(coverage.similarBuyers)}, goes with ${share(coverage.goesWith)}, viewed ${share(coverage.viewed)}, cart ${share(coverage.cart)}, with a name ${share(coverage.cards)}`,
    ...summary.tuned.map(formatTuned),
    `${out}: version ${summary.version}, ${digits(summary.shardCount)} ${summary.shardCount === 1 ? 'shard' : 'shards'}, p95 ${(summary.shardP95Bytes / 1024).toFixed(1)} KiB brotli, ${formatTag(summary)}`,
    ...(summary.published ? [formatPublished(summary.published)] : []),
    ...summary.warnings.map((warning) => `warning: ${warning}`),
    `${summary.seconds.toFixed(1)} s, peak memory ${digits(summary.peakBytes / 1048576)} MiB`,
  );
  if (
    !Object.values(coverage)
      .slice(0, 4)
      .some((count) => count > 0)
  ) {
    lines.push('No item has neighbours: the log is too small. The strips show what is popular.');
  }
  return `${lines.join('\n')}\n`;
}

function formatTuned({ step, shares, n, gain = 0, why }: TrainSummary['tuned'][number]): string {
  if (!shares) return `shares of lists, ${step}: the usual (${why})`;
  const parts = Object.entries(shares).map(([list, share]) => `${list} ${share}`);
  return `shares of lists, ${step}: ${parts.join(', ')} (${(100 * gain).toFixed(1)} % better in NDCG@20 on ${digits(n)} questions of the newest tenth)`;
}
