import { describe, expect, it } from 'vitest';
import { toClickhouse } from '../../../packages/trainer/src/engines/clickhouse/to-clickhouse';

const ENGINE = 'ENGINE = MergeTree ORDER BY tuple()';

describe('what ClickHouse is told for a portable statement', () => {
  it.each([
    'SELECT COUNT(*) AS n FROM items WHERE grp IS NULL',
    'INSERT INTO bought SELECT person, COALESCE("order", \'visit \' || visit), item FROM visits',
    'DELETE FROM purchases WHERE buyer IN (SELECT buyer FROM buyer_sizes WHERE size > 5000)',
    'SELECT item, ROW_NUMBER() OVER (PARTITION BY a ORDER BY score DESC, other) AS place FROM pairs',
    "SELECT 'FROM (a.b, ''c'') ROUND(1)' AS text",
    '',
  ])('is the same text: %s', (sql) => {
    expect(toClickhouse(sql)).toEqual([sql]);
  });

  it('a table is made empty, with an engine, and then filled', () => {
    expect(toClickhouse('CREATE TABLE n AS SELECT item, COUNT(*) AS n FROM lines GROUP BY item')).toEqual([
      `CREATE TABLE n ${ENGINE} EMPTY AS SELECT item, COUNT(*) AS n FROM lines GROUP BY item`,
      'INSERT INTO n SELECT item, COUNT(*) AS n FROM lines GROUP BY item',
    ]);
    expect(toClickhouse('CREATE TABLE n (item INTEGER, score DOUBLE)')).toEqual([
      `CREATE TABLE n (item INTEGER, score DOUBLE) ${ENGINE}`,
    ]);
    expect(toClickhouse('ALTER TABLE a RENAME TO b')).toEqual(['RENAME TABLE a TO b']);
    expect(toClickhouse('DROP TABLE a')).toEqual(['DROP TABLE a SYNC']);
  });

  it('a column of a join keeps its short name, however deep, and only where it stands alone', () => {
    expect(
      toClickhouse(
        'SELECT a.x, b."order", a.x + b.y AS s FROM (SELECT DISTINCT c.x FROM c) a JOIN b ON b.x = a.x GROUP BY a.x',
      ),
    ).toEqual([
      'SELECT a.x AS x , b."order" AS "order" , a.x + b.y AS s FROM (SELECT DISTINCT c.x AS x FROM c) a JOIN b ON b.x = a.x GROUP BY a.x',
    ]);
  });

  it.each([
    ['ROUND(9e0 * (a + 1))', 'floor((9e0 * (a + 1)) + 0.5e0)'],
    ['ROUND(AVG(days), 1)', '(floor((AVG(days)) * 1e1 + 0.5e0) / 1e1)'],
    ['ROUND(ROUND(x) / 2)', 'floor((floor((x) + 0.5e0) / 2) + 0.5e0)'],
    ['TRY_CAST(x AS DOUBLE)', 'toFloat64OrNull(x)'],
    [
      "TRY_CAST(CASE WHEN regexp_matches(x, '^[0-9]$') THEN x END AS BIGINT)",
      "toInt64OrNull(CASE WHEN match(x, '^[0-9]$') THEN x END)",
    ],
    ["regexp_replace(x, '[^0-9]', '', 'g')", "replaceRegexpAll(x, '[^0-9]', '')"],
    ["regexp_full_match(x, 'a|b')", "match(x, '^(?:a|b)$')"],
    ["TRIM(x, ' \u3000')", "replaceRegexpAll(x, '^[ \u3000]+|[ \u3000]+$', '')"],
    ['LEFT(x, 1)', 'leftUTF8(x, 1)'],
    ['\'back\\slash\' || "a\\b"', '\'back\\\\slash\' || "a\\\\b"'],
  ])('%s is said as %s', (portable, said) => {
    expect(toClickhouse(`SELECT ${portable} AS x FROM t`)).toEqual([`SELECT ${said} AS x FROM t`]);
  });

  it('an open bracket is a mistake of ours', () => {
    expect(() => toClickhouse('SELECT (1')).toThrow('a bracket is not closed');
  });
});
