import type { Card } from '@dangol/schema';
import type { Database } from '../database/open-database';
import { literal } from '../database/quote';
import type { LoadedMembers } from './load-members';
import type { Segment, Why } from './segments';

/** Somebody in a segment, with what there is to say. */
export interface AudienceRow {
  why: Why;
  id: string | null;
  /** In the order of the contact columns. */
  contact: (string | null)[];
  /** Channels on which advertising may be sent. */
  channels: ('sms' | 'email')[];
  /** What it is about, by name; and what to recommend. */
  about?: string;
  other?: Card;
  a: number | null;
  b: number | null;
  /** Days since 1970. */
  due: number | null;
}

/** Who is in a segment. */
export interface PickedSegment {
  segment: Segment;
  rows: AudienceRow[];
  /** How many more there were than the limit allows. */
  left: number;
}

interface Found {
  segment: Segment;
  why: Why;
  id: string | null;
  sms: boolean;
  mail: boolean;
  about_id: string | null;
  about: string | null;
  other_id: string | null;
  other: string | null;
  a: number | null;
  b: number | null;
  due: number | null;
  place: number;
  [contact: `contact_${number}`]: string | null;
}

/**
 * Who may be written to, each in the first segment that fits and there with the best of their items. An address is given only where its channel is consented to; who is
 * left without any is not in the list.
 * @param segments in order of priority.
 * @param limit most people of each segment, the best first.
 */
export async function pickRows(
  database: Database,
  { contact }: LoadedMembers,
  segments: readonly Segment[],
  limit: number,
): Promise<PickedSegment[]> {
  const priority = segments.map((segment, place) => `WHEN ${literal(segment)} THEN ${place}`).join(' ');
  const columns = contact.map(({ column, channel }) =>
    channel ? `CASE WHEN m.${channel} THEN m.${column} END AS ${column}` : `m.${column}`,
  );
  const addresses = contact.filter(({ channel }) => channel).map(({ column }) => column);
  const reached = addresses.length ? `COALESCE(${[...addresses, 'NULL'].join(', ')}) IS NOT NULL` : 'TRUE';
  const rows = await database.rows<Found>(`SELECT * FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY segment ORDER BY score DESC, m) AS place FROM (
      SELECT *, ROW_NUMBER() OVER (PARTITION BY m ORDER BY priority, score DESC, item_no, other_no) AS turn FROM (
        SELECT c.segment, c.why, m.m, m.id, m.sms, m.mail, ${columns.map((column) => `${column}, `).join('')}
          CASE c.segment ${priority} END AS priority, c.item AS item_no, c.other AS other_no,
          ki.id AS about_id, k.card AS about, oi.id AS other_id, o.card AS other, CAST(c.a AS BIGINT) AS a, CAST(c.b AS BIGINT) AS b, CAST(c.due AS BIGINT) AS due, c.score
        FROM candidates c JOIN members m ON m.m = c.person LEFT JOIN items ki ON ki.item = c.item LEFT JOIN cards k ON k.item = c.item
          LEFT JOIN items oi ON oi.item = c.other LEFT JOIN cards o ON o.item = c.other
        WHERE (m.sms OR m.mail) AND c.segment IN (${segments.map(literal).join(', ')})) told WHERE ${reached}) turns WHERE turn = 1) placed
    ORDER BY priority, place`);
  return segments.map((segment) => {
    const all = rows.filter((row) => row.segment === segment);
    return {
      segment,
      rows: all.slice(0, limit).map((row) => toRow(row, contact.length)),
      left: Math.max(0, all.length - limit),
    };
  });
}

function toRow(row: Found, contacts: number): AudienceRow {
  const { why, id, sms, mail, a, b, due } = row;
  const subject = cardOf(row.about_id, row.about);
  const offer = cardOf(row.other_id, row.other);
  return {
    why,
    id,
    contact: Array.from({ length: contacts }, (_, place) => row[`contact_${place}`] ?? null),
    channels: [...(sms ? ['sms' as const] : []), ...(mail ? ['email' as const] : [])],
    ...(subject && { about: subject.title }),
    ...(offer && { other: offer }),
    a,
    b,
    due,
  };
}

/** An item without a name goes by its id. */
function cardOf(id: string | null, card: string | null): Card | undefined {
  if (card !== null) return JSON.parse(card) as Card;
  return id === null ? undefined : { id, title: id };
}
