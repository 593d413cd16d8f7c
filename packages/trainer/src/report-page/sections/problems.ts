import { basename } from 'node:path';
import { isAddress } from '../../fetch/is-address';
import { showAddress } from '../../fetch/show-address';
import type { ReadReport } from '../../read/read-report';
import { type Html, html } from '../html/html';
import { shopText } from '../html/shop-text';
import type { ReportData } from '../report-data';
import type { Words } from '../words/words';
import { section, table } from './section';

const FILES = 20;
const REASONS = 20;
const CODES = 12;
const COLUMNS = /^(\d+) columns instead of (\d+)$/u;

/** What is told of: the summary of a run, and ids that the catalogue does not have. */
interface Told {
  data: { summary: ReportData['summary']; survey: Pick<ReportData['survey'], 'strangers'> };
  words: Words;
}

/** Rows that could not be used, by file, with reasons and row numbers, never with what stood in them; and what else was noticed. */
export function problems({ data, words }: Told): Html {
  const said = words.problems;
  const { summary, survey } = data;
  const rows = summary.reports.reduce((sum, report) => sum + report.rows, 0);
  const refused = summary.reports.reduce((sum, report) => sum + refusedOf(report), 0);
  const { services } = summary;
  const notes: (Html | false)[] = [
    services.rows > 0 && note(services.rows, said.services, services.ids.slice(0, CODES), words),
    survey.strangers.count > 0 &&
      note(survey.strangers.count, said.strangers(words.count(survey.strangers.orders)), survey.strangers.ids, words),
    ...(['duplicates', 'inBothLogs', 'refusedRows', 'joinedAliases', 'capped', 'dropped'] as const).map(
      (name) => summary[name] > 0 && note(summary[name], said[name], [], words),
    ),
  ];
  return section(
    'problems',
    said.title,
    html`<p>${refused ? said.lead(words.count(refused), words.count(rows)) : said.none}</p>`,
    summary.reports
      .filter((report) => refusedOf(report) > 0)
      .slice(0, FILES)
      .map((report) => file(report, words)),
    refused > 0 && html`<p class="note">${said.rowsNote}</p>`,
    notes.some(Boolean) && html`<h3>${said.others}</h3><ul class="findings">${notes}</ul>`,
  );
}

function refusedOf({ refusals }: ReadReport): number {
  return refusals.reduce((sum, { count }) => sum + count, 0);
}

function note(count: number, what: string, codes: readonly string[], words: Words): Html {
  const gap = words.lang === 'ko' ? '' : ' ';
  return html`<li><strong>${words.count(count)}</strong>${gap}${what}${codes.map((code) => html` <code>${shopText(code)}</code>`)}</li>`;
}

function file(report: ReadReport, words: Words): Html {
  const { problems: said, count } = words;
  const { refusals } = report;
  const title = said.file(
    basename(isAddress(report.file) ? showAddress(report.file) : report.file),
    count(report.rows),
    count(refusedOf(report)),
  );
  return html`<h3>${shopText(title)}</h3>${table(
    title,
    [said.reason, said.count, said.rows],
    refusals
      .slice(0, REASONS)
      .map(({ reason, count: n, rows }) => [
        reasonIn(reason, words),
        count(n),
        `${rows.map(count).join(' · ')}${n > rows.length ? ' …' : ''}`,
      ]),
  )}${refusals.length > REASONS && html`<p class="note">${said.more(count(refusals.length - REASONS))}</p>`}`;
}

function reasonIn(reason: string, { problems: { reasons, columns } }: Words): string {
  const [, have, should] = COLUMNS.exec(reason) ?? [];
  if (have !== undefined && should !== undefined) return columns(have, should);
  return Object.hasOwn(reasons, reason) ? (reasons[reason] as string) : reason;
}
