import { describe, expect, it } from 'vitest';
import { explainError } from '../../../packages/trainer/src/engines/clickhouse/explain-error';
import { parseAddress } from '../../../packages/trainer/src/engines/clickhouse/parse-address';
import { parseSource } from '../../../packages/trainer/src/engines/clickhouse/parse-source';

describe('what ClickHouse reads itself', () => {
  it.each([
    ['table:orders', '"orders"', 'orders'],
    ['table:shop.order"s', '"shop"."order""s"', 'shop.order"s'],
    [
      "s3('https://b.example/log/*.parquet')",
      "s3('https://b.example/log/*.parquet')",
      's3(https://b.example/log/*.parquet)',
    ],
    [
      "url( 'https://u:p@h/x.csv?sig=k' , CSVWithNames )",
      "url('https://u:p@h/x.csv?sig=k', CSVWithNames)",
      'url(https://h/x.csv)',
    ],
    ["s3(bucket, filename = 'a.parquet')", "s3(bucket, filename='a.parquet')", 's3(a.parquet)'],
  ])('%s', (given, sql, label) => {
    expect(parseSource(given)).toMatchObject({ sql, label });
  });

  it.each([
    'orders.csv',
    '/data/s3(1).csv',
    'C:\\orders.csv',
    "values('a')",
    "remote('host', db.t)",
    "mysql('h', 'd', 't', 'u', 'p')",
  ])('a file here, since it is none: %s', (given) => expect(parseSource(given)).toBeUndefined());

  it.each([
    "s3('a') UNION ALL SELECT * FROM s3('b')",
    "url((SELECT 'x'))",
    "file('a', toString(1))",
    "s3('a'; DROP TABLE x)",
    "s3('a' --)",
    'table:a.b.c',
    'table:',
  ])('refused: %s', (given) => {
    expect(() => parseSource(given)).toThrow(/expected table:|arguments must be/u);
  });

  it('keys and signed addresses are kept from messages', () => {
    const { secrets = [] } =
      parseSource("s3('https://b.example/x.csv?X-Sig=abc', 'AKIA1234', 'wJalr/secret', 'CSVWithNames')") ?? {};
    expect(secrets).toEqual(['https://b.example/x.csv?X-Sig=abc', 'AKIA1234', 'wJalr/secret']);
    const error = Object.assign(new Error("bad https://b.example/x.csv?X-Sig=abc with 'AKIA1234', 'wJalr/secret'"), {
      code: '499',
    });
    expect(String(explainError(error, 'http://h:8123', secrets))).toBe(
      "UserError: ClickHouse cannot read it: bad … with '…', '…'",
    );
  });
});

describe('the address of a ClickHouse', () => {
  it('holds a user, a password and a database, each of them if need be', () => {
    expect(parseAddress('https://tr%40in:p%2Fw@ch.example:8443/shop', { DANGOL_CLICKHOUSE_PASSWORD: 'other' })).toEqual(
      {
        url: 'https://ch.example:8443',
        username: 'tr@in',
        password: 'p/w',
        database: 'shop',
      },
    );
    expect(parseAddress('http://localhost:8123', { DANGOL_CLICKHOUSE_PASSWORD: 'kept' })).toEqual({
      url: 'http://localhost:8123',
      username: 'default',
      password: 'kept',
    });
  });

  it.each(['localhost:8123', 'clickhouse://u:s3cret@h:9000', 'http://h/a/b', 's3cret'])(
    '%s is none, and is not repeated',
    (given) => {
      expect(() => parseAddress(given, {})).toThrow(/^--url must be like http:/u);
    },
  );
});
