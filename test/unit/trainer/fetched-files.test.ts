// What a downloaded file is, what may be printed of its address, and how long a server is waited for.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { charsetOf } from '../../../packages/trainer/src/fetch/charset-of';
import { extensionOf } from '../../../packages/trainer/src/fetch/extension-of';
import { hideAddresses } from '../../../packages/trainer/src/fetch/hide-addresses';
import { isAddress } from '../../../packages/trainer/src/fetch/is-address';
import { isPrivateHost } from '../../../packages/trainer/src/fetch/is-private-host';
import { mostBytes } from '../../../packages/trainer/src/fetch/most-bytes';
import { ATTEMPTS, isPassing, pauseAfter } from '../../../packages/trainer/src/fetch/retry-timing';
import { showAddress } from '../../../packages/trainer/src/fetch/show-address';

const TEXT = 'id\ttitle\n1\t니트\n';
const RSS =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by night -->\n<rss><channel><description><html></description>';

describe('what a file is, by its first bytes', () => {
  const of = (
    head: string | Buffer,
    pathname = '/feed',
    type: string | null = null,
    disposition: string | null = null,
  ) => extensionOf({ pathname, type, disposition, head: Buffer.from(head as string) });

  test.each([
    ['tab text from a script', of(TEXT, '/feed.php', 'text/html; charset=euc-kr'), '.txt'],
    ['text that is named', of(TEXT, '/x', null, 'attachment; filename="products.TSV"'), '.tsv'],
    [
      'text that is named in UTF-8',
      of(TEXT, '/x', null, "attachment; filename*=UTF-8''%EC%83%81%ED%92%88.csv"),
      '.csv',
    ],
    ['text by its path', of(TEXT, '/ep/all.csv', 'text/plain'), '.csv'],
    ['text by its type alone', of(TEXT, '/ep/all', 'text/tab-separated-values'), '.tsv'],
    ['a feed', of(RSS, '/google.csv', 'text/csv'), '.xml'],
    ['a feed with a mark in front', of(`\uFEFF${RSS}`), '.xml'],
    ['a feed in UTF-16', of(Buffer.from(`\uFEFF${RSS}`, 'utf16le')), '.xml'],
    ['JSON', of('  [{"id": 1}]', '/api/products'), '.json'],
    ['JSON Lines by name', of('{"id": 1}\n{"id": 2}', '/bulk.jsonl'), '.jsonl'],
    ['JSON Lines by type', of('{"id": 1}\n{"id": 2}', '/bulk', 'application/x-ndjson'), '.jsonl'],
    ['packed text', of(gzipSync(TEXT), '/all.tsv.gz', 'application/gzip'), '.tsv.gz'],
    ['packed XML under any name', of(gzipSync(RSS), '/feed', 'application/octet-stream'), '.xml.gz'],
    ['packed XML, its beginning alone', of(gzipSync(RSS.repeat(50)).subarray(0, 90)), '.xml.gz'],
    ['a name that says packed, of what is not', of(TEXT, '/all.tsv.gz'), '.tsv'],
    ['a workbook', of('PK\u0003\u0004rest'), '.xlsx'],
    ['Parquet', of('PAR1rest'), '.parquet'],
    ['a web page', of('\n<!DOCTYPE html><html>'), 'page'],
    ['a web page without a type', of('<html lang="ko">'), 'page'],
    ['a web page in XHTML', of('<?xml version="1.0"?><!DOCTYPE html PUBLIC "x">'), 'page'],
    ['a packed web page', of(gzipSync('<!doctype html><title>로그인</title>')), 'page'],
    ['what only begins like a packed file', of(Buffer.from([0x1f, 0x8b, 1, 2, 3])), '.txt.gz'],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));

  test('its charset is what the type says', () => {
    expect(charsetOf('text/plain; charset="EUC-KR"')).toBe('euc-kr');
    expect(charsetOf('text/csv;header=present;charset=Shift_JIS')).toBe('shift_jis');
    expect([charsetOf('text/csv'), charsetOf(null)]).toEqual([undefined, undefined]);
  });
});

describe('of an address', () => {
  const given = 'https://kim:s3cret@shop.example:8443/ep/naver?key=abc123&type=naver&key=two#top';
  const shown = 'https://shop.example:8443/ep/naver?key=…&type=…';

  test('user, password, fragment and values are not printed', () => {
    expect(showAddress(given)).toBe(shown);
    expect(showAddress('https://shop.example/feed?abc123')).toBe('https://shop.example/feed?…');
    expect(showAddress('https://shop.example/all.tsv')).toBe('https://shop.example/all.tsv');
    expect(showAddress('https://kim:s3cret@[bad/?key=abc')).not.toMatch(/s3cret|abc/);
    expect(hideAddresses(`"${given}" and ${given}`, [given])).toBe(`"${shown}" and ${shown}`);
    const quoted = 'https://shop.example/?q="abc"';
    expect(hideAddresses(JSON.stringify({ file: quoted }), [quoted])).not.toContain('abc');
  });

  test('files are none', () => {
    expect(['https://x/y', ' HTTP://x/y'].map(isAddress)).toEqual([true, true]);
    expect(
      ['C:\\logs\\https.csv', './https:/x.csv', 'table:orders', "url('https://x/y')", 'ftp://x/y'].map(isAddress),
    ).toEqual([false, false, false, false, false]);
  });

  test.each([
    'localhost',
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.0.9',
    '[::1]',
    '[fe80::1]',
    'nas',
    'nas.local',
  ])('%s is near', (host) => expect(isPrivateHost(host)).toBe(true));
  test.each(['shop.example', '8.8.8.8', '172.32.0.1', '[2001:db8::1]', 'localhost.example'])('%s is not', (host) =>
    expect(isPrivateHost(host)).toBe(false),
  );
});

describe('a server that fails', () => {
  test('is asked again after longer and longer pauses, a few times', () => {
    expect([500, 502, 503, 429, 408].map(isPassing)).toEqual([true, true, true, true, true]);
    expect([400, 401, 403, 404, 410, 418].map(isPassing)).toEqual(Array(6).fill(false));
    expect([1, 2, 3].map((attempt) => pauseAfter(attempt, null, 0, 0))).toEqual([1000, 2000, 4000]);
    expect(pauseAfter(1, null, 1, 0)).toBe(500);
    expect(pauseAfter(ATTEMPTS, null, 0, 0)).toBeUndefined();
  });

  test('says itself when to come back', () => {
    expect(pauseAfter(1, '7', 0, 0)).toBe(7000);
    expect(pauseAfter(1, new Date(30_000).toUTCString(), 0, 10_000)).toBe(20_000);
    expect(pauseAfter(1, '0', 0, 0)).toBe(1000);
    expect(pauseAfter(1, 'soon', 0, 0)).toBe(1000);
    expect(pauseAfter(1, '3600', 0, 0)).toBeUndefined();
  });
});

test('the most that is downloaded is told by the environment', () => {
  expect(mostBytes({})).toBeUndefined();
  expect([
    mostBytes({ DANGOL_MAX_DOWNLOAD: '4GB' }),
    mostBytes({ DANGOL_MAX_DOWNLOAD: '500 mb' }),
    mostBytes({ DANGOL_MAX_DOWNLOAD: '99' }),
  ]).toEqual([4 * 2 ** 30, 500 * 2 ** 20, 99]);
  expect(() => mostBytes({ DANGOL_MAX_DOWNLOAD: 'lots' })).toThrow(
    'DANGOL_MAX_DOWNLOAD must be like 500MB or 4GB; got "lots"',
  );
});
