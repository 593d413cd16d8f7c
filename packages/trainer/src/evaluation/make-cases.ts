import type { StripKind } from '@dangol/recommender';
import type { Database } from '../database/open-database';

/** One question: would the strip have shown `label`? Items by number. */
export interface Case {
  /** The page's item; `null` for a strip without one. */
  item: number | null;
  /** Met before, newest first. */
  history: number[];
  /** When each of those was, by a number that grows with time: what was ordered together shares one. */
  at: number[];
  label: number;
}

/** The questions of one strip. */
export interface CaseSet {
  strip: StripKind;
  /** What the label is, in words. */
  asks: string;
  /** What was done with the items of the history. */
  action: 'view' | 'purchase';
  cases: Case[];
}

/** A strip is asked this often at most: the error of a hit rate is below half a point then. */
const MOST_CASES = 10_000;
const HISTORY = 20;
/** Draws one of several without randomness: the same log asks the same questions. */
const drawn = (seed: string) => `ORDER BY CAST(${seed} AS BIGINT) % 1000003 * 7919 % 1000003, ${seed}`;

/**
 * Draws the questions from what was held out, labels always new to the buyer or session:
 * - *similar-buyers*: on the page of an item that a buyer orders, another item that this buyer orders in the held-out part;
 * - *goes-with*: on the same page, another item of the same order, of another category where categories are known;
 * - *for-you*: from a buyer's earlier purchases, an item that is ordered now; from a visit's first items, its last one.
 */
export async function makeCases(database: Database): Promise<CaseSet[]> {
  await database.run(`CREATE TABLE fresh AS SELECT h.buyer, h."order", h.item, h.known, i.hash, i.category FROM held_purchases h
    JOIN items i ON i.item = h.item LEFT JOIN (SELECT DISTINCT buyer, item FROM purchases) old ON old.buyer = h.buyer AND old.item = h.item
    WHERE old.item IS NULL`);
  const page = `SELECT h.buyer, h."order", h.item, i.category, ROW_NUMBER() OVER (PARTITION BY h."order" ${drawn('i.hash')}) AS place
    FROM held_purchases h JOIN items i ON i.item = h.item`;
  const labelled = (
    join: string,
  ) => `SELECT a.item, CAST(NULL AS VARCHAR) AS history, CAST(NULL AS VARCHAR) AS moments, l.item AS label, ROW_NUMBER() OVER (PARTITION BY a."order" ${drawn('(l.hash + a.item)')}) AS draw, a."order" AS n
    FROM (${page}) a JOIN fresh l ON ${join} AND l.item <> a.item WHERE a.place = 1`;
  const past = `SELECT buyer, item, MAX("order") AS newest FROM purchases WHERE known GROUP BY buyer, item`;
  const history = `SELECT buyer, STRING_AGG(CAST(item AS VARCHAR), ' ' ORDER BY newest DESC, item) AS history,
    STRING_AGG(CAST(newest AS VARCHAR), ' ' ORDER BY newest DESC, item) AS moments FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY buyer ORDER BY newest DESC, item) AS place FROM (${past}) p) placed WHERE place <= ${HISTORY} GROUP BY buyer`;
  const path = `SELECT session, item, ROW_NUMBER() OVER (PARTITION BY session ORDER BY MAX(moment) DESC, MAX(line) DESC, item) AS back FROM held_clicks GROUP BY session, item`;
  const visits = `SELECT CAST(NULL AS INTEGER) AS item, STRING_AGG(CASE WHEN back > 1 THEN CAST(item AS VARCHAR) END, ' ' ORDER BY back) AS history,
    STRING_AGG(CASE WHEN back > 1 THEN CAST(-back AS VARCHAR) END, ' ' ORDER BY back) AS moments,
    MAX(CASE WHEN back = 1 THEN item END) AS label, 1 AS draw, session AS n FROM (${path}) p WHERE back <= ${HISTORY} + 1 GROUP BY session HAVING COUNT(*) > 1`;
  const sets: (Omit<CaseSet, 'cases'> & { sql: string })[] = [
    {
      strip: 'similar-buyers',
      asks: 'another item this buyer orders',
      action: 'purchase',
      sql: labelled('l.buyer = a.buyer'),
    },
    {
      strip: 'goes-with',
      asks: 'another item of this order',
      action: 'purchase',
      sql: labelled('l."order" = a."order" AND (a.category IS NULL OR l.category IS NULL OR a.category <> l.category)'),
    },
    {
      strip: 'for-you',
      asks: 'a new item of a known buyer',
      action: 'purchase',
      sql: `SELECT CAST(NULL AS INTEGER) AS item, h.history, h.moments, l.item AS label, ROW_NUMBER() OVER (PARTITION BY l.buyer ${drawn('l.hash')}) AS draw, l.buyer AS n
        FROM fresh l JOIN (${history}) h ON h.buyer = l.buyer`,
    },
    { strip: 'for-you', asks: 'the last item of a visit', action: 'view', sql: visits },
  ];
  const numbers = (text: string | null) => text?.split(' ').map(Number) ?? [];
  const found: CaseSet[] = [];
  for (const { sql, ...set } of sets) {
    const rows = await database.rows<{
      item: number | null;
      history: string | null;
      moments: string | null;
      label: number;
    }>(`SELECT item, history, moments, label FROM (${sql}) cases WHERE draw = 1 ${drawn('n')} LIMIT ${MOST_CASES}`);
    const cases = rows.map(({ item, label, history, moments }) => ({
      item,
      label,
      history: numbers(history),
      at: numbers(moments),
    }));
    if (cases.length) found.push({ ...set, cases });
  }
  return found;
}
