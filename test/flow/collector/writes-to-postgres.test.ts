// What only a database shared over a socket can get wrong. The behaviour that both sinks have in common is in takes-batches.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCloudEvent, post, type RunningCollector, readLog, refusals, runCollectorIn } from './run-collector';
import { POSTGRES, postgresBin, type RunningPostgres, startPostgres } from './run-postgres';

const CLIENTS = 6;
const EVENTS_A_BATCH = 5;
const SMALL_HEAP = '--max-old-space-size=40';

describe.skipIf(!postgresBin)(`the collector into ${POSTGRES}`, () => {
  let postgres: RunningPostgres;
  let collectors: RunningCollector[] = [];
  beforeAll(async () => {
    postgres = await startPostgres();
    const url = await postgres.createDatabase('shop');
    const start = () => runCollectorIn({ NODE_OPTIONS: SMALL_HEAP }, '--sink', 'postgres', '--url', url);
    collectors = await Promise.all([start(), start(), start()]);
  });
  afterAll(async () => {
    await Promise.all(collectors.map(({ stop }) => stop()));
    await postgres?.remove();
  });

  it('stores once what several collectors are sent at once', async () => {
    for (let round = 1; round <= 4; round += 1) {
      const events = Array.from({ length: 1_000 }, (_, index) => aCloudEvent(`shared-${index}-${round}`));
      // Crosswise, which would be a deadlock if each were inserted in the order in which it came.
      const batches = [events, events.toReversed(), events];
      const answers = await Promise.all(collectors.map(({ url }, index) => post(url, batches[index])));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      const sum = (field: string) => answers.reduce((total, { json }) => total + Number(json[field]), 0);
      expect([sum('stored'), sum('duplicates')]).toEqual([1_000, 2_000]);
      expect((await post(collectors[0]!.url, events)).json).toMatchObject({ stored: 0, duplicates: 1_000 });
    }
    expect(await postgres.sql('shop', `SELECT count(*), count(DISTINCT id) FROM events`)).toBe('4000|4000');
  });

  it('makes its table once, however many collectors start on an empty database at once', async () => {
    const url = await postgres.createDatabase('empty');
    const options = Array.from({ length: 4 }, () => ({ port: 0, sink: 'postgres', url }));
    expect(await refusals(options)).toEqual(['', '', '', '']);
  });

  it('makes a table that can be asked, in words that its README names', async () => {
    const [{ url }] = collectors as [RunningCollector];
    await post(url, [aCloudEvent('asked', { type: 'dangol.add_to_cart', time: '2026-03-02T03:04:05.678Z' })]);
    await post(url, `[${JSON.stringify(aCloudEvent('nul')).replace('린넨', '\\u0000\\ud800')}]`);
    const item = `event #>> '{data,params,items,0,item_name}'`;
    const asked = `SELECT name, visitor, ${item}, happened_at AT TIME ZONE 'UTC' FROM events WHERE id = 'asked'`;
    expect(await postgres.sql('shop', asked)).toBe('add_to_cart|visitor-1|린넨 셔츠|2026-03-02 03:04:05.678');
    expect(await postgres.sql('shop', `SELECT ${item} FROM events WHERE id = 'nul'`)).toBe('\ufffd\ufffd 셔츠');
    expect(await postgres.sql('shop', `SELECT count(*) FROM events WHERE event::jsonb @> '{"id":"nul"}'`)).toBe('1');
    const plan = `EXPLAIN SELECT event::text FROM events ORDER BY happened_at, id COLLATE "C"`;
    expect(await postgres.sql('shop', `SET enable_seqscan = off; SET enable_sort = off; ${plan}`)).toContain(
      'Index Scan using events_happened_at',
    );
  });

  it('answers 503 while the database is away, and has every event once when it is back', async () => {
    const [{ url }, other] = collectors as [RunningCollector, RunningCollector];
    const before = (await readLog(url)).length;
    const acknowledged = new Set<string>();
    let waiting: string[][] = [];
    let serial = 0;
    const answersAway: { status: number; retryAfter: string | null }[] = [];
    const send = async (ids: string[], to = url) => {
      const { status, headers } = await post(
        to,
        ids.map((id) => aCloudEvent(id)),
      );
      if (status === 200) for (const id of ids) acknowledged.add(id);
      else waiting.push(ids);
      return { status, retryAfter: headers.get('retry-after') };
    };
    const clients = Array.from({ length: CLIENTS }, async () => {
      for (let answer = { status: 200, retryAfter: null as string | null }; answer.status === 200; ) {
        answer = await send(Array.from({ length: EVENTS_A_BATCH }, () => `outage-${++serial}`));
        if (answer.status !== 200) answersAway.push(answer);
      }
    });
    await expect.poll(() => acknowledged.size, { timeout: 20_000 }).toBeGreaterThan(50);
    await postgres.stop('SIGQUIT');
    await Promise.all(clients);
    expect(answersAway).toEqual(Array.from({ length: CLIENTS }, () => ({ status: 503, retryAfter: '5' })));
    expect((await fetch(`${url}log.jsonl`)).status).toBe(503);
    expect((await post(other.url, [aCloudEvent('told to the other')])).status).toBe(503);
    // What is no event is told so all the same.
    expect((await post(url, ['no event'])).status).toBe(400);

    await postgres.start();
    while (waiting.length > 0) {
      const again = waiting;
      waiting = [];
      // To whichever answers: an id is stored once in the database, not once in each collector.
      for (const [index, ids] of again.entries()) await send(ids, collectors[index % 3]!.url);
    }
    const logged = (await readLog(other.url)).map(({ id }) => id).filter((id) => id.startsWith('outage-'));
    expect(logged).toHaveLength(serial);
    expect(new Set(logged)).toEqual(acknowledged);
    expect((await readLog(url)).length).toBe(before + serial);
  });

  it('takes the address from the environment, and needs no right but to read and to insert', async () => {
    const grant = `CREATE ROLE writer LOGIN PASSWORD 'writer-password'; GRANT SELECT, INSERT ON events TO writer`;
    await postgres.sql('shop', grant);
    const env = { PGHOST: postgres.host, PGUSER: 'writer', PGPASSWORD: 'writer-password', PGDATABASE: 'shop' };
    const { url, stop } = await runCollectorIn(env, '--sink', 'postgres');
    expect((await post(url, [aCloudEvent('by environment')])).json.stored).toBe(1);
    expect(await stop()).toBe(0);
    const wrong = { DATABASE_URL: postgres.url('shop', 'writer', 'not-the-password') };
    await expect(runCollectorIn(wrong, '--sink', 'postgres')).rejects.toThrow(
      /^collector: wrong or no password for writer at .*: give the right one in PGPASSWORD, ~\/.pgpass or the URL \(.*\)\n$/,
    );
  });

  it('refuses to start with what cannot work, and names the fix', async () => {
    const role = (name: string, more: string) => `CREATE ROLE ${name} ${more} PASSWORD '${name}-password'`;
    const toCollector = 'GRANT SELECT, INSERT ON events TO collector';
    const columns = 'id text, name text, visitor text, session text, happened_at timestamptz, received_at timestamptz';
    await postgres.sql('postgres', `${role('reader', 'LOGIN')}; ${role('outsider', '')}; ${role('hasty', 'LOGIN')}`);
    await postgres.sql('postgres', 'ALTER ROLE hasty SET synchronous_commit = off');
    await postgres.createDatabase('foreign_table');
    await postgres.sql('foreign_table', `CREATE TABLE events (id int PRIMARY KEY, title text); ${toCollector}`);
    await postgres.createDatabase('without_key');
    await postgres.sql('without_key', `CREATE TABLE events (${columns}, event json); ${toCollector}`);
    await postgres.createDatabase('with_jsonb');
    const key = columns.replace('id text', 'id text PRIMARY KEY');
    await postgres.sql('with_jsonb', `CREATE TABLE events (${key}, event jsonb); ${toCollector}`);
    await postgres.createDatabase('old_encoding', `ENCODING 'EUC_KR' TEMPLATE template0`);

    const url = postgres.url;
    const cases: [options: { sink?: string; url: string }, fix: RegExp][] = [
      [{ url: url('shop', 'collector', 'wrong') }, /^wrong or no password for collector at .*PGPASSWORD/],
      [{ url: url('shop', 'collector', '') }, /^wrong or no password for collector at .*PGPASSWORD/],
      [{ url: url('shop', 'stranger', 'wrong') }, /^wrong or no password for stranger/],
      [{ url: url('shop', 'outsider', 'outsider-password') }, /lets outsider not in: .*pg_hba.conf/],
      [{ url: url('nowhere') }, /has no database nowhere: .*createdb nowhere/],
      [{ url: url('postgres', 'reader', 'reader-password') }, /^reader lacks a right: GRANT CREATE ON/],
      [{ url: url('shop', 'reader', 'reader-password') }, /^reader lacks .*GRANT SELECT, INSERT ON events/],
      [{ url: url('foreign_table') }, /^foreign_table has a table events that is not a collector's: give/],
      [{ url: url('without_key') }, /^without_key has a table events that is not a collector's: give/],
      [{ url: url('with_jsonb') }, /^$/],
      [{ url: url('old_encoding') }, /^old_encoding cannot hold every text: createdb/],
      [{ url: url('shop', 'hasty', 'hasty-password') }, /ALTER ROLE "hasty" SET synchronous_commit = on/],
      [{ url: `${url('shop')}&options=-c%20default_transaction_read_only%3Don` }, /only lets read: name the primary/],
      [{ url: 'postgres://u:secret@localhost:1/shop' }, /^no PostgreSQL answers at localhost:1: .*DATABASE_URL/],
      [{ url: 'shop.example' }, /^--url: expected postgres:/],
      [{ sink: 'mysql', url: url('shop') }, /^--sink: expected duckdb or postgres, got mysql$/],
    ];
    const messages = await refusals(cases.map(([options]) => ({ port: 0, sink: 'postgres', ...options })));
    for (const [index, [, fix]] of cases.entries()) expect(messages[index]).toMatch(fix);
    expect(messages.join()).not.toMatch(/collector-password|hasty-password|reader-password|secret/);
  });

  it('gives a log that is larger than its memory', async () => {
    const [{ url }] = collectors as [RunningCollector];
    await postgres.sql(
      'shop',
      `INSERT INTO events SELECT 'large-' || i, 'view_item', 'v', 's', now(), now(), json_build_object('id', i, 'x', repeat('x', 1500))
       FROM generate_series(1, 40000) AS i`,
    );
    // Readers who leave give their connection back: there are two for the log.
    for (let reader = 0; reader < 4; reader += 1) await (await fetch(`${url}log.jsonl`)).body!.cancel();
    let bytes = 0;
    for await (const chunk of (await fetch(`${url}log.jsonl`)).body!) bytes += chunk.length;
    expect(bytes).toBeGreaterThan(60_000_000);
    expect((await post(url, [aCloudEvent('after the log')])).status).toBe(200);
  });
});
