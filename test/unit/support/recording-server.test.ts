import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NOON_AT } from '../../support/builders';
import { type Recorder, startRecorder } from '../../support/recording-server';

const event = (id: string) => ({
  specversion: '1.0',
  id,
  type: 'dangol.page_view',
  source: 'https://shop.example',
  time: new Date(NOON_AT).toISOString(),
  data: { visitor: 'v', session: 's', page: { url: 'https://shop.example/' }, params: {} },
});

describe('the recording server', () => {
  let recorder: Recorder;
  beforeAll(async () => {
    recorder = await startRecorder();
  });
  afterEach(() => recorder.reset());
  afterAll(() => recorder.close());

  const post = (ids: string[], type = 'text/plain;charset=UTF-8') =>
    fetch(recorder.eventsUrl, {
      method: 'POST',
      headers: { 'content-type': type, origin: 'https://shop.example' },
      body: JSON.stringify(ids.map(event)),
      signal: AbortSignal.timeout(1000),
    });

  it('stores an event once, however often and in whichever content type it comes', async () => {
    expect((await post(['a', 'b'])).status).toBe(204);
    expect((await post(['b', 'c'], 'application/cloudevents-batch+json')).status).toBe(204);
    expect(recorder.events().map(({ id, name, at }) => [id, name, at])).toEqual([
      ['a', 'page_view', NOON_AT],
      ['b', 'page_view', NOON_AT],
      ['c', 'page_view', NOON_AT],
    ]);
    expect(recorder.deliveries().map(({ events }) => events.length)).toEqual([2, 2]);
    expect((await post(['d'], 'application/json')).status).toBe(400);
  });

  it('suffers each fault and then behaves', async () => {
    recorder.fail(2, 503, { 'retry-after': '1' });
    recorder.fault(1, { kind: 'hang' });
    recorder.fault(1, { kind: 'reset' });
    recorder.fault(1, { kind: 'lost' });
    recorder.fault(1, { kind: 'html' });
    recorder.fault(1, { kind: 'delay', ms: 50 });
    const outcomes: unknown[] = [];
    for (const id of ['503', '503b', 'hang', 'reset', 'lost', 'html', 'delay', 'good']) {
      outcomes.push(
        await post([id]).then(
          ({ status }) => status,
          (error: Error) => error.name,
        ),
      );
    }
    expect(outcomes).toEqual([503, 503, 'TimeoutError', 'TypeError', 'TypeError', 200, 204, 204]);
    expect(recorder.events().map(({ id }) => id)).toEqual(['lost', 'delay', 'good']);
    expect(recorder.deliveries()).toHaveLength(8);
  });

  it('answers preflights and serves pages and folders on both origins', async () => {
    recorder.route('/shop', '<h1>shop</h1>');
    recorder.files('/support/', fileURLToPath(new URL('.', import.meta.url)));
    const preflight = await fetch(recorder.otherEventsUrl, { method: 'OPTIONS', headers: { origin: recorder.origin } });
    expect(preflight.headers.get('access-control-allow-origin')).toBe(recorder.origin);
    expect(await (await fetch(`${recorder.otherOrigin}/shop`)).text()).toBe('<h1>shop</h1>');
    expect(await (await fetch(`${recorder.origin}/support/builders.test.ts`)).text()).toContain('builds what');
    expect((await fetch(`${recorder.origin}/support/..%2f..%2f..%2fpackage.json`)).status).toBe(404);
    expect(recorder.requests()).toContain('OPTIONS /events');
  });

  it('waits for events and says what it has when they do not come', async () => {
    setTimeout(() => post(['late']), 50);
    expect(await recorder.until((events) => events.length === 1)).toHaveLength(1);
    await expect(recorder.until((events) => events.length === 2, 60)).rejects.toThrow('holds page_view (1 deliveries)');
  });
});
