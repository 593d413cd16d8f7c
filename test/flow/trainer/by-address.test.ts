// A catalogue by address: downloaded, recognised by what it is, and every way in which a server can fail told without the address's secrets.
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../packages/trainer/src/database/open-database';
import type { DownloadDeps } from '../../../packages/trainer/src/fetch/download';
import { fetchInput } from '../../../packages/trainer/src/fetch/fetch-input';
import { readCatalogue, type TrainSummary } from '../../../packages/trainer/src/index';
import { openInput } from '../../../packages/trainer/src/read/open-input';
import { type FeedServer, startFeeds } from '../../support/feed-server';
import { createWorkbench, csv, pairShop, readBack, type Workbench } from './workbench';

let shop: FeedServer;
let other: FeedServer;
let bench: Workbench;
beforeAll(async () => {
  [shop, other] = await Promise.all([startFeeds(), startFeeds()]);
  bench = createWorkbench();
});
afterAll(async () => {
  await Promise.all([shop?.close(), other?.close()]);
  bench?.remove();
});

const FEED = 'id\ttitle\tprice\tlink\na0\t똠방 니트\t49,000\t/product/a0\nb0\t햏볕 셔츠\t39,000\t/product/b0\n';
const TITLES = ['똠방 니트', '햏볕 셔츠'];
const SECRETS = /s3cret|kim|abc123/;

/** The address of a path with a user, a password and a key in it. */
const secretly = (path: string, { origin } = shop) => `${origin.replace('://', '://kim:s3cret@')}${path}?key=abc123`;
const titlesOf = async (address: string) => (await readCatalogue(address)).map(({ title }) => title);

/** What opening an address comes to, with pauses that take no time. */
async function openOf(
  address: string,
  deps: Partial<DownloadDeps> = {},
): Promise<{ error: string; pauses: number[]; warned: string[] }> {
  const pauses: number[] = [];
  const warned: string[] = [];
  const database = await openDatabase();
  const sleep = async (ms: number) => void pauses.push(ms);
  const all = { fetch: globalThis.fetch, warn: (text: string) => warned.push(text), sleep, ...deps };
  try {
    await fetchInput(address, database.scratch, (path, label) => openInput(database, path, label), all);
    return { error: '', pauses, warned };
  } catch (error) {
    if ((error as Error).name !== 'UserError') throw error;
    return { error: (error as Error).message, pauses, warned };
  } finally {
    await database.close();
  }
}

describe('what is downloaded is opened as what it is', () => {
  test.each([
    ['tab text at a path that says nothing', '/feed', { body: FEED, type: 'text/html; charset=utf-8' }],
    ['CP949, named so', '/ep', { body: iconv.encode(FEED, 'cp949'), type: 'text/plain; charset=euc-kr' }],
    ['CP949, not named', '/ep-plain', { body: iconv.encode(FEED, 'cp949'), type: 'text/plain' }],
    ['UTF-8 that is named otherwise', '/named', { body: FEED, type: 'text/plain; charset=iso-8859-1' }],
    [
      'a file with a name',
      '/download',
      { body: FEED, headers: { 'content-disposition': 'attachment; filename="ep.tsv"' } },
    ],
    ['packed on the way', '/packed', { body: gzipSync(FEED), headers: { 'content-encoding': 'gzip' } }],
    ['JSON', '/api', { body: JSON.stringify(TITLES.map((title, id) => ({ id, title }))), type: 'application/json' }],
  ])('%s', async (_, path, feed) => {
    shop.put(path, feed);
    expect(await titlesOf(`${shop.origin}${path}?type=naver`)).toEqual(TITLES);
  });

  test('a text in a charset that its bytes do not tell', async () => {
    shop.put('/jp', { body: iconv.encode('id,title\n1,月の服\n', 'shift_jis'), type: 'text/csv; charset=Shift_JIS' });
    shop.put('/fr', {
      body: iconv.encode('id,title\n1,Été\n', 'windows-1252'),
      type: 'text/csv; charset=windows-1252',
    });
    expect([await titlesOf(`${shop.origin}/jp`), await titlesOf(`${shop.origin}/fr`)]).toEqual([['月の服'], ['Été']]);
  });
});

test('train, evaluate and report take an address; neither what they say nor what they write has its secrets', async () => {
  const orders = csv(pairShop(40, 2));
  shop.put('/orders', { body: orders, type: 'text/csv' });
  // One row that is refused: reports name the file.
  shop.put('/feed', { body: `${FEED}\t이름만\t1\t\n` });
  shop.put('/links', { body: 'item,linked\na0,b0\n' });
  const [catalogue, log, links] = [secretly('/feed'), secretly('/orders'), secretly('/links')];
  const inputs = ['--orders', log, '--catalogue', catalogue, '--links', links, '--min-resolved', '0'];
  const said = await bench.dangol('train', ...inputs, '--out', bench.path('model'));
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.out).toContain(`${shop.origin}/feed?key=…: 3 rows read, 1 not used`);
  const summary = await bench.json<TrainSummary>('train', ...inputs, '--out', bench.path('model'));
  expect(summary.reports.map(({ file, rows }) => [file, rows])).toEqual([
    [`${shop.origin}/feed?key=…`, 3],
    [`${shop.origin}/links?key=…`, 1],
    [`${shop.origin}/orders?key=…`, 120],
  ]);
  const report = await bench.dangol('report', ...inputs, '--out', bench.path('report.html'));
  const evaluation = await bench.dangol('evaluate', `--catalogue=${catalogue}`, '--orders', log, '--min-resolved=0');
  expect([report.code, evaluation.code]).toEqual([0, 0]);
  const { files, record } = readBack(bench.path('model'));
  expect(record('a0')?.card).toMatchObject({ title: '똠방 니트', price: 49_000 });
  const all =
    JSON.stringify([said, summary, report, evaluation, files]) +
    (await import('node:fs')).readFileSync(bench.path('report.html'), 'utf8');
  expect(all).not.toMatch(/s3cret|abc123/);
  for (const { headers } of shop.asked()) expect(headers.authorization).toBe(`Basic ${btoa('kim:s3cret')}`);
  // A column that is not there: what is wrong, and of which file, still without them.
  const wrong = await bench.dangol('train', ...inputs, '--map', 'catalogue.price=Preis', '--out', bench.path('model'));
  expect(wrong).toMatchObject({
    code: 1,
    err: expect.stringContaining(`${shop.origin}/feed?key=…: --map says price=Preis`),
  });
  expect(wrong.err).not.toMatch(SECRETS);
});

describe('a server that gives no feed', () => {
  const fails = (path: string, status: number, headers = {}) =>
    shop.put(path, (_, response) => void response.writeHead(status, headers).end('secret-free'));

  test.each([401, 403])('%i: says that it is not let in', async (status) => {
    fails('/closed', status);
    const { error, pauses } = await openOf(secretly('/closed'));
    expect(error).toMatch(
      new RegExp(`^${shop.origin}/closed\\?key=…: the server does not let us read it \\(HTTP ${status}\\)`),
    );
    expect([SECRETS.test(error), pauses]).toEqual([false, []]);
  });

  test.each([
    ['404', 404, 'nothing is there (HTTP 404)'],
    ['410', 410, 'nothing is there (HTTP 410)'],
    ['418', 418, 'answers HTTP 418'],
  ])('%s: at once', async (_, status, words) => {
    fails('/none', status);
    const { error, pauses } = await openOf(secretly('/none'));
    expect([error.includes(words), SECRETS.test(error), pauses]).toEqual([true, false, []]);
  });

  test('a login page is no feed', async () => {
    shop.put('/login', { body: '<!doctype html><title>로그인</title>', type: 'text/html' });
    const { error } = await openOf(secretly('/login'));
    expect(error).toContain('looks like a web page, not a feed');
    expect(error).not.toMatch(SECRETS);
  });

  test('nothing at all is an empty file', async () => {
    shop.put('/empty', { body: '' });
    expect((await openOf(`${shop.origin}/empty`)).error).toBe(`${shop.origin}/empty: the file is empty.`);
  });

  test('what is larger than allowed is not read, and the message says how to allow it', async () => {
    shop.put('/large', { body: FEED.repeat(100) });
    const { error } = await openOf(`${shop.origin}/large`, { maxBytes: 1000 });
    expect(error).toContain('Allow more with DANGOL_MAX_DOWNLOAD=8GB');
    process.env.DANGOL_MAX_DOWNLOAD = '1000';
    try {
      await expect(readCatalogue(`${shop.origin}/large`)).rejects.toThrow('DANGOL_MAX_DOWNLOAD');
    } finally {
      delete process.env.DANGOL_MAX_DOWNLOAD;
    }
  });

  test('one that is down for a while is asked again, the file from its start', async () => {
    shop.put('/shaky', (_, response, attempt) => {
      if (attempt === 1) return void response.writeHead(503, { 'retry-after': '9' }).end();
      if (attempt === 2) {
        response.writeHead(200, { 'content-length': String(Buffer.byteLength(FEED)) }).write(FEED.slice(0, 20));
        setTimeout(() => response.destroy(), 20);
        return;
      }
      if (attempt === 3) return void response.destroy();
      response.writeHead(200).end(FEED);
    });
    const { error, pauses } = await openOf(`${shop.origin}/shaky`);
    expect(error).toBe('');
    expect([pauses.length, pauses[0]]).toEqual([3, 9000]);
  });

  test('one that stays down is given up, and so is one that wants hours', async () => {
    fails('/down', 502);
    const down = await openOf(secretly('/down'));
    expect(down.error).toContain('cannot be had (HTTP 502, 4 attempts)');
    expect([SECRETS.test(down.error), down.pauses.length]).toEqual([false, 3]);
    fails('/busy', 429, { 'retry-after': '7200' });
    const busy = await openOf(secretly('/busy'));
    expect([busy.error.includes('Retry-After: 7200'), busy.pauses]).toEqual([true, []]);
  });

  test('one that falls silent, or never ends, is given up', async () => {
    shop.put('/silent', (_, response) => void response.writeHead(200).write('id\ttitle\n'));
    expect((await openOf(`${shop.origin}/silent`, { pieceMs: 40 })).error).toContain('it took too long, 4 attempts');
    shop.put('/endless', (_, response) => {
      const timer = setInterval(() => response.write('1\tx\n'), 5);
      response.on('close', () => clearInterval(timer));
    });
    expect((await openOf(`${shop.origin}/endless`, { wholeMs: 150 })).error).toContain('it took too long');
  });

  test('one that is not there is told by the system’s word', async () => {
    const gone = await startFeeds();
    await gone.close();
    expect((await openOf(`${gone.origin}/feed`)).error).toMatch(/cannot be had \(.*ECONNREFUSED/);
    expect((await openOf('https://')).error).toContain('not an address that can be asked');
  });
});

describe('an address that leads elsewhere', () => {
  const leads = (path: string, to: string, status = 302) =>
    shop.put(path, (_, response) => void response.writeHead(status, { location: to }).end());

  test('is followed; user and password stay with its own origin', async () => {
    shop.put('/feed', { body: FEED });
    leads('/old', '/feed?now', 301);
    expect((await openOf(secretly('/old'))).error).toBe('');
    expect(shop.asked().map(({ url, headers }) => [url, Boolean(headers.authorization)])).toEqual([
      ['/old?key=abc123', true],
      ['/feed?now', true],
    ]);
    other.put('/cdn', { body: FEED });
    leads('/away', `${other.origin.replace('://', '://evil:pass@')}/cdn`);
    expect((await openOf(secretly('/away'))).error).toBe('');
    expect(other.asked().map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test('five times at most, never down from https, and to web addresses alone', async () => {
    leads('/round', '/round');
    expect((await openOf(secretly('/round'))).error).toContain('more than 5 redirects');
    expect(shop.asked()).toHaveLength(6);
    leads('/file', 'file:///etc/passwd');
    expect((await openOf(secretly('/file'))).error).toContain('no web address');
    // A stand-in for the secure host: certificates are not what this is about.
    const fetch = async () => new Response(null, { status: 302, headers: { location: 'http://shop.example/feed' } });
    const { error } = await openOf('https://kim:s3cret@shop.example/feed?key=abc123', { fetch: fetch as never });
    expect(error).toContain('leads from https:// to http://');
    expect(error).not.toMatch(SECRETS);
  });

  test('never from the web into the network around this machine', async () => {
    for (const location of ['https://169.254.169.254/latest', 'https://0.0.0.0/feed', 'https://router.local/feed']) {
      const asked: string[] = [];
      const fetch = async (address: URL) => {
        asked.push(address.host);
        return new Response(null, { status: 302, headers: { location } });
      };
      const { error } = await openOf('https://shop.example/feed?key=abc123', { fetch: fetch as never });
      expect(error).toContain('leads from the web into your own network');
      expect(asked).toEqual(['shop.example']);
    }
  });

  test('http:// is told of where others can listen', async () => {
    const fetch = async () => new Response(FEED);
    const far = await openOf('http://kim:s3cret@shop.example/feed?key=abc123', { fetch: fetch as never });
    expect(far.warned).toEqual([expect.stringContaining('http://shop.example/feed?key=…: http:// lets others')]);
    shop.put('/feed', { body: FEED });
    expect((await openOf(`${shop.origin}/feed`)).warned).toEqual([]);
  });
});
