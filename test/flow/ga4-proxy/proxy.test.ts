import { ga4Proxy } from '@dangol/backends/ga4-proxy';
import type { Envelope, HttpRequest } from '@dangol/schema';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anEnvelope } from '../../support/builders';
import { type GoogleStandIn, startGoogleStandIn } from './google-stand-in';
import { type RunningProxy, runProxy, SECRET } from './run-proxy';

const SHOP = 'https://shop.example';
const HOUR_MS = 3_600_000;

let google: GoogleStandIn;
let proxy: RunningProxy;
/** Every answer that a page was given, headers and all. */
const answers: string[] = [];

beforeAll(async () => {
  google = await startGoogleStandIn();
  proxy = await runProxy(['--origin', SHOP, '--origin', 'https://m.shop.example', '--endpoint', google.endpoint]);
});
beforeEach(() => {
  google.collected.length = 0;
  google.answers.length = 0;
});
afterEach(() => {
  expect(answers.join('\n')).not.toContain(SECRET);
  expect(proxy.printed()).not.toContain(SECRET);
});
afterAll(async () => {
  await proxy?.stop();
  await google?.close();
});

/** What the backend makes of these events, with the visitor's clock where it says. */
function encode(events: Envelope[], sentAt = Date.now()): HttpRequest[] {
  const page = { url: `${SHOP}/cart` };
  const context = { sentAt, unloading: false, visitor: 'v', page, library: { name: 'dangol', version: '0' } };
  return ga4Proxy({ url: proxy.url }).encode(events, context) as HttpRequest[];
}

async function post(request: Partial<HttpRequest>, headers: Record<string, string> = {}, url = proxy.url) {
  const response = await fetch(url, {
    method: request.method ?? 'POST',
    headers: { origin: SHOP, ...request.headers, ...headers },
    body: request.body,
  });
  const body = await response.text();
  answers.push(JSON.stringify([...response.headers]), body);
  return { status: response.status, headers: response.headers, body, json: body ? JSON.parse(body) : undefined };
}

const anEvent = (overrides: Partial<Envelope> = {}) => anEnvelope({ at: Date.now() - 5_000, ...overrides });

describe('the proxy', () => {
  it('passes on what the backend sends, with the id and the secret that the page never had', async () => {
    const ads = { record: null, purposes: ['analytics', 'thirdParty', 'marketing'] as Envelope['consent']['purposes'] };
    const params = {
      currency: 'KWD',
      value: 37.035,
      transaction_id: 'W-1',
      items: [{ item_id: 'a', price: 12.345, quantity: 3 }],
    };
    const event = anEvent({ name: 'purchase', params, consent: ads, member: 'm-1' });
    const [request] = encode([event]);
    expect(JSON.stringify(request)).not.toContain(SECRET);
    expect(request!.headers).toEqual({ 'content-type': 'text/plain;charset=UTF-8' });
    const { status, headers, json } = await post(request!);
    expect([status, json]).toEqual([200, { forwarded: 1, duplicates: 0, refused: [] }]);
    expect(headers.get('access-control-allow-origin')).toBe(SHOP);

    const [{ path, query, json: got }] = google.collected as [GoogleStandIn['collected'][0]];
    expect([path, query]).toEqual(['/mp/collect', { measurement_id: 'G-TEST123', api_secret: SECRET }]);
    expect(got).toMatchObject({
      client_id: event.visitor,
      user_id: 'm-1',
      consent: { ad_user_data: 'GRANTED', ad_personalization: 'GRANTED' },
      events: [{ name: 'purchase', params }],
    });
    expect(Math.abs(got.events[0]!.timestamp_micros / 1000 - event.at)).toBeLessThan(4_000);
  });

  it('takes two days’ events off a clock that is a year slow, and dates them right', async () => {
    const wrong = Date.now() - 365 * 24 * HOUR_MS;
    const [request] = encode([anEvent({ at: wrong - 48 * HOUR_MS })], wrong);
    expect((await post(request!)).json.forwarded).toBe(1);
    const at = google.collected[0]!.json.events[0]!.timestamp_micros / 1000;
    expect(Math.abs(Date.now() - 48 * HOUR_MS - at)).toBeLessThan(30_000);
  });

  it('says of events older than 72 hours that they are not sent, and the backend reads it', async () => {
    const [old, young] = [anEvent({ at: Date.now() - 73 * HOUR_MS }), anEvent({ at: Date.now() - 71 * HOUR_MS })];
    const [request] = encode([old, young]);
    const { status, headers, body, json } = await post(request!);
    expect(json).toEqual({
      forwarded: 1,
      duplicates: 0,
      refused: [{ id: old.id, error: 'older than 72 hours: Google would date it anew' }],
    });
    expect(google.collected.flatMap(({ json }) => json.events.map(({ params }) => params.event_id))).toEqual([
      young.id,
    ]);
    const verdict = ga4Proxy({ url: proxy.url }).interpret!(request!, { status, headers, body });
    expect(verdict?.rejected).toEqual([old.id]);
  });

  it('splits what is more than 25 events, and a repeat passes on only what is missing', async () => {
    const events = Array.from({ length: 60 }, () => anEvent());
    const [request] = encode(events);
    google.answers.push({ status: 204 }, { status: 503, headers: { 'retry-after': '7' } });
    const failed = await post(request!);
    expect([failed.status, failed.headers.get('retry-after')]).toEqual([503, '7']);
    expect((await post(request!)).json).toEqual({ forwarded: 35, duplicates: 25, refused: [] });
    expect((await post(request!)).json).toEqual({ forwarded: 0, duplicates: 60, refused: [] });
    const [first, lost, ...rest] = google.collected.map(({ json }) => json.events.map(({ params }) => params.event_id));
    expect([first, lost, ...rest].map((ids) => ids!.length)).toEqual([25, 25, 25, 10]);
    expect([...first!, ...rest.flat()]).toEqual(events.map(({ id }) => id));
  });

  it('passes nothing on twice that is still on its way', async () => {
    let release = () => {};
    google.answers.push({ status: 204, held: new Promise((done) => (release = done)) });
    const [request] = encode([anEvent()]);
    const first = post(request!);
    await expect.poll(() => google.collected.length).toBe(1);
    const second = await post(request!);
    expect([second.status, second.headers.get('retry-after')]).toEqual([503, '2']);
    release();
    expect((await first).json.forwarded).toBe(1);
    expect((await post(request!)).json.duplicates).toBe(1);
    expect(google.collected).toHaveLength(1);
  });

  it.each([
    [429, { 'retry-after': '120' }, 429, '120'],
    [503, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, 503, 'Wed, 21 Oct 2026 07:28:00 GMT'],
    [500, {}, 500, null],
    [400, {}, 400, null],
    [413, {}, 413, null],
    // A wrong secret, or an address that has moved: the events are not to blame.
    [403, {}, 502, '300'],
    [404, {}, 502, '300'],
    [302, { location: 'http://127.0.0.1:9/elsewhere' }, 502, '300'],
  ])('when Google answers %i with %j, answers %i and Retry-After %s', async (status, headers, expected, after) => {
    google.answers.push({ status, headers: headers as Record<string, string>, body: SECRET });
    const answer = await post(encode([anEvent()])[0]!);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([expected, after]);
    expect(google.collected).toHaveLength(1);
  });

  it('keeps what a visitor may not say for others: an address, a place, a consent in other words', async () => {
    const [request] = encode([anEvent()]);
    const body = {
      ...JSON.parse(request!.body!),
      ip_override: '203.0.113.9',
      user_location: { city: 'Seoul' },
      user_properties: { vip: { value: 'yes' } },
      consent: { ad_user_data: 'granted', ad_personalization: true },
    };
    expect((await post({ ...request, body: JSON.stringify(body) })).status).toBe(200);
    const { json } = google.collected[0]!;
    expect(Object.keys(json).sort()).toEqual(['client_id', 'consent', 'events']);
    expect(json.consent).toEqual({ ad_user_data: 'DENIED', ad_personalization: 'DENIED' });
  });

  it.each([
    ['not JSON', '<html>', {}, 400],
    ['no object', 'null', {}, 400],
    ['without a client', '{"events":[{}]}', {}, 400],
    ['without events', '{"client_id":"c","events":[]}', {}, 400],
    ['of too many', `{"client_id":"c","events":[${'{},'.repeat(200)}{}]}`, {}, 413],
    ['too large', ' '.repeat(64 * 1024 + 1), {}, 413],
    ['of another type', '{}', { 'content-type': 'application/xml' }, 415],
    ['compressed', '{}', { 'content-encoding': 'gzip' }, 415],
    ['from another page', '{}', { origin: 'https://evil.example' }, 403],
  ])('refuses a body that is %s', async (_name, body, headers, status) => {
    const answer = await post({ headers: { 'content-type': 'text/plain' }, body }, headers);
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(google.collected).toEqual([]);
  });

  it('refuses what names no origin, and another method; answers preflights of the shop’s pages', async () => {
    const bare = await fetch(proxy.url, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' });
    expect(bare.status).toBe(403);
    expect((await fetch(proxy.url)).status).toBe(405);
    const preflight = await fetch(proxy.url, { method: 'OPTIONS', headers: { origin: 'https://m.shop.example' } });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
      204,
      'https://m.shop.example',
    ]);
  });

  it('names events that are none, and takes their neighbours', async () => {
    const good = anEvent();
    const [request] = encode([good]);
    const body = JSON.parse(request!.body!);
    const named = (name: string) => ({ name, params: { event_id: name } });
    body.events.push(
      null,
      { name: 'no_id' },
      named('bad name'),
      named('session_start'),
      named('ga_x'),
      named('errors'),
    );
    const { json } = await post({ ...request, body: JSON.stringify(body) });
    expect(json.forwarded).toBe(2);
    expect(json.refused.map(({ error }: { error: string }) => error.split(':')[0])).toEqual([
      'params.event_id',
      'params.event_id',
      'name',
      'name',
      'name',
    ]);
  });

  it('logs Google’s status and nothing of what it was sent', async () => {
    google.answers.push({ status: 503 });
    const event = anEvent({ name: 'search', params: { search_term: 'what-i-looked-for' } });
    expect((await post(encode([event])[0]!)).status).toBe(503);
    await expect.poll(() => proxy.printed()).toContain('ga4-proxy: Google answered 503');
    for (const private_ of ['what-i-looked-for', event.visitor, event.id, google.endpoint])
      expect(proxy.printed()).not.toContain(private_);
  });
});

it('asks the validation server when it is to find faults, and repeats no secret of its answer', async () => {
  const debugging = await runProxy(['--origin', SHOP, '--endpoint', google.endpoint, '--debug']);
  try {
    const [request] = encode([anEvent({ name: 'bad_event' })]);
    const { json } = await post(request!, {}, debugging.url);
    expect(json).toMatchObject({
      forwarded: 1,
      validationMessages: [{ fieldPath: 'events', description: 'bad name', validationCode: 'NAME_INVALID' }],
    });
    expect(google.collected[0]!.path).toBe('/debug/mp/collect');
    expect((await post(encode([anEvent()])[0]!, {}, debugging.url)).json.validationMessages).toEqual([]);
  } finally {
    await debugging.stop();
  }
});

it('has the page wait when Google cannot be reached', async () => {
  const lost = await runProxy(['--origin', SHOP, '--endpoint', 'http://127.0.0.1:9']);
  try {
    const answer = await post(encode([anEvent()])[0]!, {}, lost.url);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([502, '30']);
    expect(lost.printed()).not.toContain(SECRET);
  } finally {
    await lost.stop();
  }
});

it.concurrent.each([
  [{ GA4_API_SECRET: undefined }, ['--origin', SHOP], 'set GA4_API_SECRET'],
  [{ GA4_MEASUREMENT_ID: 'UA-1' }, ['--origin', SHOP], 'set GA4_MEASUREMENT_ID'],
  [{}, [], 'name the pages that may send: --origin'],
  [{}, ['--origin', SHOP, '--region', 'mars'], '--region: expected eu, got mars'],
])('does not start with %j %j', async (env, args, message) => {
  await expect(runProxy(args, env)).rejects.toThrow(message);
});
