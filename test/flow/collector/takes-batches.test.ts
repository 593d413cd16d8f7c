import { networkInterfaces } from 'node:os';
import { cloudevents } from '@dangol/backends/cloudevents';
import type { HttpRequest } from '@dangol/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEnvelope, NOON_AT } from '../../support/builders';
import { aCloudEvent, aData, post, type RunningCollector, readLog, runCollector } from './run-collector';
import { type OpenSink, SINKS, type Sink } from './sinks';

for (const sink of SINKS) {
  describe.skipIf(!sink.isHere)(`the collector into ${sink.name}`, () => itTakesBatches(sink));
}

function itTakesBatches(sink: Sink): void {
  let opened: OpenSink;
  let collector: RunningCollector | undefined;
  let url: string;
  beforeAll(async () => {
    opened = await sink.open();
    collector = await runCollector(...(await opened.empty()), '--origin', 'https://shop.example');
    url = collector.url;
  });
  afterAll(async () => {
    await collector?.stop();
    await opened?.remove();
  });

  it('takes a batch in either content type and stores each id once', async () => {
    const first = await post(url, [aCloudEvent('a'), aCloudEvent('b'), aCloudEvent('a')]);
    expect([first.status, first.json]).toEqual([200, { stored: 2, duplicates: 1, refused: [] }]);
    const second = await post(url, [aCloudEvent('b'), aCloudEvent('c')], {
      'content-type': 'text/plain;charset=UTF-8',
    });
    expect([second.status, second.json]).toEqual([200, { stored: 1, duplicates: 1, refused: [] }]);
    const single = await post(url, aCloudEvent('d'), { 'content-type': 'application/cloudevents+json' });
    expect(single.json).toEqual({ stored: 1, duplicates: 0, refused: [] });
    expect((await readLog(url)).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes what the default backend sends, from its own origin and from another', async () => {
    for (const page of [`${url}shop`, 'https://shop.example/']) {
      const context = {
        sentAt: NOON_AT,
        unloading: false,
        visitor: 'v',
        page: { url: page },
        library: { name: 'dangol', version: '0' },
      };
      const envelopes = [anEnvelope(), anEnvelope({ name: 'my_event', member: 'm-1', params: { any: ['thing'] } })];
      const [request] = cloudevents({ url: `${url}events` }).encode(envelopes, context) as HttpRequest[];
      const { json } = await post(url, request!.body, request!.headers);
      expect(json).toEqual({ stored: 2, duplicates: 0, refused: [] });
    }
  });

  it('names what is malformed and keeps its neighbours', async () => {
    const bad = [
      aCloudEvent('good-1'),
      aCloudEvent('no-version', { specversion: undefined }),
      aCloudEvent('bad-type', { type: 'com.example.thing' }),
      aCloudEvent('bad-name', { type: 'dangol.not a name' }),
      aCloudEvent('bad-time', { time: 'yesterday' }),
      aCloudEvent('no-visitor', { data: aData({ visitor: undefined }) }),
      aCloudEvent('bad-purpose', { data: aData({ consent: { record: null, purposes: ['world peace'] } }) }),
      aCloudEvent('bad-price', { data: aData({ params: { items: [{ item_id: 'x', price: '39,000원' }] } }) }),
      aCloudEvent('i'.repeat(65)),
      'hello',
      aCloudEvent('good-2'),
    ];
    const { status, json } = await post(url, bad);
    expect(status).toBe(207);
    expect(json.stored).toBe(2);
    expect((json.refused as { index: number; error: string }[]).map(({ error }) => error)).toEqual([
      '[1].specversion: expected "1.0", got nothing',
      '[2].type: expected "dangol." and an event name, got "com.example.thing"',
      '[3].type: expected an event name: a letter, then letters, digits or _, at most 64, got "not a name"',
      '[4].time: expected a time such as "2026-03-02T03:00:00Z", got "yesterday"',
      '[5].data.visitor: expected a non-empty string, got nothing',
      expect.stringMatching(/^\[6\]\.data\.consent\.purposes\[0\]: expected one of "necessary", .* got "world peace"$/),
      '[7].data.params.items[0].price: expected a price of 0 or more, got "39,000원"',
      '[8].id: expected an id of at most 64 characters, got a string of 65 characters',
      '[9]: expected a CloudEvent, got "hello"',
    ]);
    const named = (json.refused as { index: number; id?: string }[]).map(({ index, id }) => [index, id]);
    const ids = ['no-version', 'bad-type', 'bad-name', 'bad-time', 'no-visitor', 'bad-purpose', 'bad-price'];
    expect(named).toEqual([...ids.map((id, before) => [before + 1, id]), [8, undefined], [9, undefined]]);
    expect((await readLog(url)).map(({ id }) => id)).toEqual(expect.arrayContaining(['good-1', 'good-2']));
    const alone = await post(url, [bad[2]]);
    expect([alone.status, alone.json.stored]).toEqual([400, 0]);
  });

  it.each([
    ['not JSON', '<!doctype html>', {}, 400, /^body: expected JSON/],
    ['cut off', '[{"specversion":"1.0"', {}, 400, /^body: expected JSON/],
    ['no array', '{"batch":[]}', {}, 400, /^body: expected an array of CloudEvents$/],
    [
      'of another type',
      '[]',
      { 'content-type': 'application/xml' },
      415,
      /^content-type: expected application\/cloudevents-batch/,
    ],
    ['compressed', '[]', { 'content-encoding': 'gzip' }, 415, /^content-encoding: expected none, got gzip$/],
    ['too large', ' '.repeat(1024 * 1024 + 1), {}, 413, /^body: expected at most 1048576 bytes$/],
    ['of too many', `[${'1,'.repeat(1000)}1]`, {}, 413, /^body: expected at most 1000 events, got 1001$/],
  ])('refuses a body that is %s', async (_name, body, headers, status, error) => {
    const answer = await post(url, body, headers);
    expect(answer.status).toBe(status);
    expect(answer.json.error).toMatch(error);
  });

  it('stores hostile text, without what no database can hold', async () => {
    const ids = [
      '__proto__',
      'a/b c?d#e',
      '단골 🧣',
      "'); DROP TABLE events; --",
      '{"}\\,NULL',
      'nul\u0000nul',
      'half \ud800',
    ];
    const hostile = '{"__proto__":{"a\\u0000":"\\u0000\\udc00\\\\u0000"},"1":1e400,"big":1e300,"items":[]}';
    const far = aCloudEvent('far', { time: '+275760-09-13T00:00:00.000Z' });
    const early = aCloudEvent('early', { time: '1970-01-01T00:00:00.000Z' });
    const tooEarly = aCloudEvent('too-early', { time: '-271821-04-20T00:00:00.000Z' });
    const params = JSON.stringify(aData().params);
    const { json } = await post(url, [...ids.map((id) => aCloudEvent(id)), far, early, tooEarly]);
    const error = expect.stringMatching(/^\[9\]\.time: expected an instant/);
    expect(json).toEqual({ stored: 9, duplicates: 0, refused: [{ index: 9, id: 'too-early', error }] });
    const odd = JSON.stringify(aCloudEvent('odd')).replace(params, hostile);
    expect((await post(url, `[${odd}]`)).json).toEqual({ stored: 1, duplicates: 0, refused: [] });
    const logged = await readLog(url);
    expect(logged.map(({ id }) => id)).toEqual(
      expect.arrayContaining([...ids.slice(0, 5), 'nul\ufffdnul', 'half \ufffd', 'far']),
    );
    expect(JSON.stringify((logged.find(({ id }) => id === 'odd')!.data as { params: unknown }).params)).toBe(
      '{"1":null,"__proto__":{"a\ufffd":"\ufffd\ufffd\\\\u0000"},"big":1e+300,"items":[]}',
    );
    expect(logged[0]!.id).toBe('early');
    expect(logged.at(-1)).toMatchObject({ id: 'far', time: '+275760-09-13T00:00:00.000Z' });
  });

  it.each([65, 5_000, 20_000])('refuses data nested %i deep and keeps its neighbours', async (depth) => {
    const nested = `"deep":${'['.repeat(depth)}${']'.repeat(depth)},"items":[`;
    const deep = JSON.stringify(aCloudEvent('deep')).replace('"items":[', nested);
    const neighbour = aCloudEvent(`neighbour of ${depth}`);
    expect((await post(url, `[${JSON.stringify(neighbour)},${deep}]`)).json).toEqual({
      stored: 1,
      duplicates: 0,
      refused: [{ index: 1, id: 'deep', error: '[1]: expected data nested less deeply' }],
    });
  });

  it('answers the pages it was told of and no others', async () => {
    const preflight = await fetch(`${url}events`, { method: 'OPTIONS', headers: { origin: 'https://shop.example' } });
    expect(preflight.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type');
    const known = await post(url, [aCloudEvent('cors')], {
      origin: 'https://shop.example',
      'content-type': 'text/plain',
    });
    expect([known.status, known.headers.get('access-control-allow-origin')]).toEqual([200, 'https://shop.example']);
    const stranger = await post(url, [aCloudEvent('stranger')], { origin: 'https://evil.example' });
    expect([stranger.status, stranger.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    expect(stranger.json.error).toBe('https://evil.example may not send; start with --origin https://evil.example');
    expect((await readLog(url)).map(({ id }) => id)).not.toContain('stranger');
  });

  it('shows the stream in the reader’s language, to this machine only', async () => {
    const korean = await fetch(url, { headers: { 'accept-language': 'fr, en;q=0.5, ko-KR;q=0.8' } });
    expect(await korean.text()).toContain('<html lang="ko">');
    const english = await fetch(url, { headers: { 'accept-language': 'en-US,en;q=0.9,ko;q=0.8' } });
    expect(await english.text()).toContain('<html lang="en">');
    const proxied = await fetch(`${url}log.jsonl`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(proxied.status).toBe(403);
    expect((await fetch(`${url}nothing`)).status).toBe(404);
    expect((await fetch(`${url}events`)).status).toBe(405);
  });

  it('sends what arrives to a page that watches', async () => {
    const abort = new AbortController();
    const { body } = await fetch(`${url}stream`, { signal: abort.signal });
    const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
    let seen = '';
    const readUntil = async (pattern: RegExp) => {
      while (!pattern.test(seen)) seen += (await reader.read()).value;
    };
    await readUntil(/event: start\ndata: .*\n\n/);
    await post(url, [aCloudEvent('watched'), 'no event']);
    await readUntil(/event: more\ndata: .*\n\n/);
    const message = JSON.parse(/event: more\ndata: (.*)\n/.exec(seen)![1]!);
    expect(message.rows.map((row: { event?: { id: string }; error?: string }) => row.event?.id ?? row.error)).toEqual([
      'watched',
      '[1]: expected a CloudEvent, got "no event"',
    ]);
    abort.abort();
  });

  it('keeps its events from the network unless told otherwise', async ({ skip }) => {
    const address = Object.values(networkInterfaces())
      .flat()
      .find((net) => net?.family === 'IPv4' && !net.internal)?.address;
    if (!address) return skip('this machine has no address on a network');
    const open = await runCollector(...(await opened.empty()), '--host', '0.0.0.0');
    try {
      const lan = open.url.replace('localhost', address);
      expect((await post(lan, [aCloudEvent('from the network')])).status).toBe(200);
      expect((await fetch(`${lan}log.jsonl`)).status).toBe(403);
      expect(await readLog(open.url)).toHaveLength(1);
    } finally {
      await open.stop();
    }
  });
}
