import { digits } from '../report/format-train';
import type { RefreshSummary } from './refresh-prices';

/** What `dangol live` found, for people: counts alone. */
export function formatRefresh(summary: RefreshSummary): string {
  const { known, unknown, changed, soldOut, back, gone, unpriced, rows, bytes, file, version, at } = summary;
  const lines = summary.reports.map((report) => {
    const refused = report.refusals.reduce((sum, { count }) => sum + count, 0);
    return `${report.file}: ${digits(report.rows)} rows read, ${digits(refused)} not used`;
  });
  lines.push(
    `${digits(known)} items compared: ${digits(changed)} other prices, ${digits(soldOut)} sold out, ${digits(back)} back, ${digits(gone)} gone`,
  );
  if (unpriced) lines.push(`${digits(unpriced)} items have no price now, or one in another currency: shown without`);
  if (unknown) lines.push(`${digits(unknown)} items of the catalogue are new: they come with the next training`);
  lines.push(
    `${file}: ${digits(rows)} items, ${(bytes / 1024).toFixed(1)} KiB, for version ${version}, as of ${new Date(at).toISOString()}; ${summary.seconds.toFixed(1)} s`,
    ...(summary.published === undefined ? [] : [`${summary.published}: published`]),
    ...summary.warnings,
  );
  return `${lines.join('\n')}\n`;
}
