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
    [summary.joinedGuests, 'guests with the e-mail address or telephone of a member: counted as that member'],
    [summary.namelessRows, 'lines without a code, whose names tell no product of the catalogue: left out'],
    [services.rows, `lines of codes that look like no product: ${services.ids.slice(0, 12).join(', ')}`],
    [
      summary.countedBefore ?? 0,
      'lines from before the last run, which the --state file has counted already: left out',
    ],
    [summary.duplicates, 'lines that repeat an item of their order, counted once'],
    [summary.inBothLogs, 'purchases that both logs have, counted once'],
    [summary.refusedRows, 'rows with an item id that is too long'],
    [summary.groupedItems, 'products taken together as variants, since their titles differ in colour or size alone'],
    [summary.links, '“goes with” links made by hand'],
    [summary.unknownLinks, 'of these links left out: no file knows the product'],
    [summary.ownCategoryLinks, 'of these links left out: both products are of one category'],
    [summary.joinedAliases, 'other codes (SKU, product code) that the catalogue has led to the page’s product'],
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
  if (summary.cancelledSince)
    lines.push(
      `${digits(summary.cancelledSince)} cancelled or returned lines are from before the last run: what was not cancelled then still counts. Once a week, delete the --state file and give the whole log`,
    );
  const share = (count: number) => `${digits(count)} (${Math.round((100 * count) / Math.max(1, figures.items))} %)`;
  lines.push(
    `${digits(figures.orders)} orders, ${digits(figures.buyers)} buyers, ${digits(figures.sessions)} visits, ${digits(figures.items)} products`,
    `products with something of their own to show: similar buyers ${share(coverage.similarBuyers)}, goes with ${share(coverage.goesWith)}, viewed together ${share(coverage.viewed)}, in the cart ${share(coverage.cart)}; elsewhere best-sellers stand`,
    `products with a name, which strips need: ${share(coverage.cards)}`,
    ...formatTuned(summary.tuned),
    `${out}: version ${summary.version}, ready; a product page loads about ${(summary.shardP95Bytes / 1024).toFixed(1)} KiB of it`,
    `  in the tag, to save visitors a request: ${formatTag(summary)}`,
    ...(summary.published ? [formatPublished(summary.published)] : []),
    ...summary.warnings.map((warning) => `warning: ${warning}`),
    `${summary.seconds.toFixed(1)} s, peak memory ${digits(summary.peakBytes / 1048576)} MiB`,
  );
  if (
    !Object.values(coverage)
      .slice(0, 4)
      .some((count) => count > 0)
  ) {
    lines.push(
      'The log is too small to learn which products belong together: the strips show best-sellers. Give more months.',
    );
  }
  return `${lines.join('\n')}\n`;
}

/** What was tuned, a line each; in one line what was not. */
function formatTuned(tuned: TrainSummary['tuned']): string[] {
  const lines = tuned.flatMap(({ step, shares, n, gain = 0 }) => {
    if (!shares) return [];
    const parts = Object.entries(shares).map(([list, share]) => `${list} ${share}`);
    return `what “${step}” is mixed from was fitted to your shop: ${parts.join(', ')} (${(100 * gain).toFixed(1)} % better on ${digits(n)} questions of the newest tenth, by NDCG@20)`;
  });
  const usual = tuned.filter(({ shares }) => !shares);
  const steps = usual.map(({ step, why }) => `${step} (${why})`);
  return usual.length ? [...lines, `mixed as usual: ${steps.join(', ')}`] : lines;
}
