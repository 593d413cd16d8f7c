import type { ResolvedLines } from '../prepare/count-resolved';
import type { ReadReport } from '../read/read-report';
import { RECOGNISERS } from '../recognise/recognisers';
import { digits } from './digits';

const SHOWN_REASONS = 8;

/** What is to be told of one file that was read: for what it was taken, how another column is taken, and what was refused. Row numbers, never what stood in a cell. */
export function formatReport(report: ReadReport): string[] {
  const refused = report.refusals.reduce((sum, { count }) => sum + count, 0);
  const lines = [`${report.file}: ${digits(report.rows)} rows read, ${digits(refused)} not used`];
  const known = RECOGNISERS.find(({ name }) => name === report.recogniser);
  const facts = [
    known && `recognised as ${known.name}`,
    report.pageId && `your pages are taken to call a product by its ${report.pageId} (else: --page-id)`,
    report.zone && `times are taken as those of ${report.zone} (else: --zone)`,
    report.shops && `orders of ${digits(report.shops)} shops, all kept`,
  ].filter(Boolean);
  if (facts.length) lines.push(`  ${facts.join('; ')}`);
  const columns = Object.entries(report.columns).map(([role, column]) => `${role}=${column}`);
  lines.push(`  columns: ${columns.join(', ')}`);
  if (known) lines.push(`  another column? ${overriding(report, known.kind === 'catalogue' ? 'catalogue.' : '')}`);
  if (report.note) lines.push(`  ${report.note}`);
  const { pending = 0, partlyRefunded = 0 } = report.kept ?? {};
  const tellsReturns = ['kept_quantity', 'returned_quantity'].some((role) => role in report.columns);
  if (pending) lines.push(`  ${digits(pending)} lines wait for a payment: kept`);
  if (partlyRefunded)
    lines.push(
      `  ${digits(partlyRefunded)} lines of orders that came back in part: ${tellsReturns ? 'without what came back' : `all of them count, since this file does not say which line came back${known?.name.startsWith('shopify') ? ': Shopify’s API does (examples/nightly)' : ''}`}`,
    );
  for (const { reason, count, rows } of report.refusals.slice(0, SHOWN_REASONS))
    lines.push(`  ${digits(count)} × ${reason} (row ${rows.join(', ')}${count > rows.length ? ', …' : ''})`);
  return lines;
}

/** How much of what was ordered the catalogue knows, in words. */
export function formatResolved({ lines, resolved, unresolved }: ResolvedLines): string {
  const share = lines ? Math.floor((1000 * resolved) / lines) / 10 : 100;
  const others = unresolved.map(({ shape, count }) => `${shape} × ${digits(count)}`);
  return `${share} % of ${digits(lines)} ordered lines are of items that the catalogue has${others.length ? `; the others look like ${others.join(', ')}` : ''}`;
}

/** The `--map` that says what was chosen, to be changed. */
function overriding({ columns }: ReadReport, kind: string): string {
  const roles = Object.entries(columns).filter(
    ([role, column]) => !/_\d+$|^page$/u.test(role) && !/[,=]/u.test(column),
  );
  const entries = roles.map(([role, column]) => `${kind}${role}=${column}`).join(',');
  return `--map ${/[\s()]/u.test(entries) ? `"${entries}"` : entries}`;
}
