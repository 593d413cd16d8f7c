// What becomes of each event, as delivery judges it: by the answer's own results where there are any.

import { cloudevents, jitsu, webhook } from '@dangol/backends';
import type { Backend, BackendResponse, HttpRequest } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../packages/sdk/src/delivery/judge';
import { anId } from '../../support/builders';

const IDS = [anId(), anId(), anId()];
const request: HttpRequest = { kind: 'http', eventIds: IDS, method: 'POST', url: '/', headers: {}, body: null };

function judged(backend: Backend, status: number, body: unknown): string[] {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response: BackendResponse = { status, headers: { get: () => null }, body: text };
  return IDS.map(judge(backend, request, response));
}

describe.each([
  ['webhook', webhook({ url: '/e' })],
  ['cloudevents', cloudevents({ url: '/e' })],
])('an answer to %s', (_, backend) => {
  test.each([
    [207, [201, 422, 503], ['sent', 'refused', 'retry']],
    [200, [408, 425, 429], ['retry', 'retry', 'retry']],
    [207, [200, '400', 409], ['sent', 'refused', 'refused']],
    [400, [200, 400, 500], ['sent', 'refused', 'retry']],
    [503, [200, 200, 503], ['sent', 'sent', 'retry']],
  ])('%d with the statuses %j means %j', (status, statuses, fates) => {
    const results = statuses.map((each, index) => ({ id: IDS[index], status: each }));
    expect(judged(backend, status, { results })).toEqual(fates);
  });

  test('that names some of them means that the others were taken, or have the status of the whole', () => {
    const results = [{ id: IDS[1], status: 400 }];
    expect(judged(backend, 207, { results })).toEqual(['sent', 'refused', 'sent']);
    expect(judged(backend, 503, { results })).toEqual(['retry', 'retry', 'retry']);
    expect(judged(backend, 403, { results })).toEqual(['refused', 'refused', 'refused']);
  });

  test('of examples/collector names those that are malformed', () => {
    const refused = [{ index: 1, id: IDS[1], error: '[1].data: expected an object' }];
    expect(judged(backend, 207, { stored: 2, duplicates: 0, refused })).toEqual(['sent', 'refused', 'sent']);
    expect(judged(backend, 200, { stored: 3, duplicates: 0, refused: [] })).toEqual(['sent', 'sent', 'sent']);
    const all = IDS.map((id, index) => ({ index, id, error: 'malformed' }));
    expect(judged(backend, 400, { stored: 0, duplicates: 0, refused: all })).toEqual(['refused', 'refused', 'refused']);
  });

  test.each([
    ['', 200, 'sent'],
    ['OK', 202, 'sent'],
    ['null', 200, 'sent'],
    ['{"results":7}', 200, 'sent'],
    ['{"results":[null,7,"x",{"status":500}]}', 207, 'sent'],
    [`{"results":[{"id":"${IDS[0]}","status":"stored"},{"id":"${IDS[1]}"}]}`, 200, 'sent'],
    [`{"results":{"id":"${IDS[0]}","status":400}}`, 500, 'retry'],
    ['<html>', 502, 'retry'],
    ['{"error":"no"}', 403, 'refused'],
    ['{"error":"too large"}', 413, 'split'],
  ])('that cannot be read (%s, %d) is judged by its status', (body, status, fate) => {
    expect(judged(backend, status, body)).toEqual([fate, fate, fate]);
  });
});

test('Jitsu answers 200 and names the messages that failed', () => {
  const backend = jitsu({ host: 'https://abc.d.jitsu.com', writeKey: 'key:secret' });
  const errors = [`Message ID: ${IDS[1]}-1: event error: Unknown event type`];
  expect(judged(backend, 200, { ok: false, errors, receivedEvents: 3, okEvents: 2 })).toEqual([
    'sent',
    'refused',
    'sent',
  ]);
  expect(judged(backend, 200, { ok: true, receivedEvents: 3, okEvents: 3 })).toEqual(['sent', 'sent', 'sent']);
  expect(judged(backend, 401, { error: 'stream not found' })).toEqual(['refused', 'refused', 'refused']);
  expect(judged(backend, 500, 'Bad Gateway')).toEqual(['retry', 'retry', 'retry']);
});
