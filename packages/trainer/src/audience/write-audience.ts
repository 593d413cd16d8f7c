import type { ColumnMap } from '../columns/parse-map';
import { type Database, openDatabase } from '../database/open-database';
import { userError } from '../errors';
import { buildFromLogs } from '../prepare/build-from-logs';
import { drawSalt } from '../prepare/draw-salt';
import { type LoadedLogs, loadLogs } from '../prepare/load-logs';
import { chooseLanguage } from '../report-page/choose-language';
import type { TrainOptions } from '../train';
import type { CsvEncoding } from './encode-csv';
import { dayText } from './explain-row';
import { loadBuyers } from './load-buyers';
import { type LoadedMembers, loadMembers } from './load-members';
import { pickRows } from './pick-rows';
import { requirePrivateFolder } from './require-private-folder';
import { type Segment, segmentStatements } from './segments';
import { writeFiles } from './write-files';

/** What `dangol audience` needs. */
export interface AudienceOptions
  extends Pick<
    TrainOptions,
    | 'orders'
    | 'events'
    | 'catalogue'
    | 'links'
    | 'map'
    | 'minBuyers'
    | 'minVisitors'
    | 'grouping'
    | 'memory'
    | 'onProgress'
  > {
  pageId?: string | undefined;
  minResolved?: number | undefined;
  zone?: string | undefined;
  members?: string | undefined;
  /** Contact columns of the member file. */
  columns: readonly string[];
  /** Columns of the member file named by hand. */
  named: ReadonlyMap<string, string>;
  /** In order of priority. */
  segments: readonly Segment[];
  /** Most people of a segment. */
  limit: number;
  consent: 'file' | 'all';
  encoding: CsvEncoding;
  lang?: 'ko' | 'en' | undefined;
  /** The shop's address, for product pages whose address is relative. */
  shop?: string | undefined;
  out: string;
  /** Folders that visitors read. */
  publish: readonly (string | undefined)[];
}

/** What was written: numbers alone. */
export interface AudienceSummary {
  lang: 'ko' | 'en';
  reports: LoadedLogs['reports'];
  /** Days of the log's newest moment, as `2026-11-22`; empty for a log without times. */
  today: string;
  members: number;
  /** Members whom the order log knows. */
  withOrders: number;
  consented: LoadedMembers['consented'];
  hasSignUps: boolean;
  segments: { segment: Segment; people: number; left: number }[];
}

const DAY_MS = 86_400_000;

/**
 * Makes segments of a shop's own logs, and writes those who may be written to, a file a segment, for the shop's own SMS or e-mail tool.
 * @throws UserError for input that cannot be used, a member file without consent, and a folder that is public.
 */
export async function writeAudience(options: AudienceOptions): Promise<AudienceSummary> {
  const { orders = [], events = [], out, consent, limit, segments } = options;
  if (consent === 'file' && options.members === undefined) throw userError('noMembers');
  await requirePrivateFolder(out, options.publish);
  const salt = drawSalt();
  const database = await openDatabase({ memory: options.memory });
  const step = (name: string, share: number) => options.onProgress?.(name, share);
  try {
    const logs = { ...options, orders, events, map: options.map as ColumnMap, salt };
    const { reports } = await loadLogs(database, { ...logs, minResolved: options.minResolved ?? 0.8 }, (name) =>
      step(name, 0.3),
    );
    const reading = { wanted: options.columns, named: options.named, salt, zone: options.zone, consent };
    const members =
      options.members === undefined
        ? await loadBuyers(database, orders, { map: logs.map, salt })
        : await loadMembers(database, options.members, reading);
    const floors = { minBuyers: options.minBuyers ?? 2, minVisitors: options.minVisitors ?? 1 };
    const { figures } = await buildFromLogs(database, floors, (name) => step(name, 0.6));
    step('segments', 0.9);
    const { today, withOrders } = await makeCandidates(database, figures, options.zone ?? 'Asia/Seoul');
    const picked = await pickRows(database, members, segments, limit);
    const lang = options.lang ?? (await languageOf(database));
    await writeFiles(out, picked, { lang, members, encoding: options.encoding, shop: options.shop });
    return {
      lang,
      reports,
      today: dayText(today),
      members: members.members,
      withOrders,
      consented: members.consented,
      hasSignUps: members.hasSignUps,
      segments: picked.map(({ segment, rows, left }) => ({ segment, people: rows.length, left })),
    };
  } finally {
    await database.close();
  }
}

async function makeCandidates(
  database: Database,
  { oldestAt, newestAt }: { oldestAt: number | null; newestAt: number | null },
  zone: string,
): Promise<{ today: number | null; withOrders: number }> {
  const offset = newestAt === null ? 0 : offsetOf(zone, newestAt);
  const dayOf = (at: number | null) => (at === null ? null : Math.floor((at + offset) / DAY_MS));
  // A member file without ids tells a member by the e-mail address or telephone that the orders of a guest had.
  await database.run(`CREATE TABLE persons AS SELECT b.n AS buyer, MIN(k.m) AS person FROM buyers b JOIN (
      SELECT name, m FROM member_keys UNION ALL SELECT g.buyer AS name, k.m FROM guests g JOIN member_keys k ON k.name = g.name) k ON k.name = b.name
    GROUP BY b.n`);
  await database.run(
    'CREATE TABLE viewers AS SELECT v.n AS visitor, MIN(k.m) AS person FROM visitors v JOIN member_keys k ON k.name = v.name GROUP BY v.n',
  );
  // With a catalogue, what it does not have is not sold any more.
  await database.run(`CREATE TABLE available AS SELECT i.item FROM items i LEFT JOIN cards c ON c.item = i.item CROSS JOIN (SELECT COUNT(*) AS n FROM catalogue) t
    WHERE (c.item IS NOT NULL OR t.n = 0) AND COALESCE(json_extract_string(c.card, '$.availability'), 'in_stock') <> 'out_of_stock'`);
  const day = (moment: string) => `CAST(FLOOR((${moment} + ${offset}) / ${DAY_MS}e0) AS BIGINT)`;
  const today = dayOf(newestAt);
  for (const statement of segmentStatements({ today, oldestDay: dayOf(oldestAt), day })) await database.run(statement);
  const [known] = await database.rows<{ n: number }>('SELECT COUNT(DISTINCT person) AS n FROM owned');
  return { today, withOrders: known?.n ?? 0 };
}

/** Milliseconds that a zone's clocks are ahead of UTC. */
function offsetOf(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at);
  const [, sign, hours, minutes = '0'] =
    /GMT([+-])(\d{2}):?(\d{2})?/u.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

async function languageOf(database: Database): Promise<'ko' | 'en'> {
  const titles = await database.rows<{ title: string }>(
    `SELECT json_extract_string(card, '$.title') AS title FROM cards ORDER BY item LIMIT 300`,
  );
  return chooseLanguage(
    titles.map(({ title }) => title),
    Intl.DateTimeFormat().resolvedOptions().locale,
  );
}
