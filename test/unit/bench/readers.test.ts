import { expect, test } from 'vitest';
import { SUBJECTS } from '../../bench/delivery/subjects';

const read = (name: string, path: string, body: unknown) =>
  SUBJECTS.find((subject) => subject.name === name)!.read(path, typeof body === 'string' ? body : JSON.stringify(body));

test('each subject’s requests give the bench’s name and the id by which its backend knows a copy', () => {
  const one = [{ id: '1', name: 'event-1' }];
  const segment = { messageId: '1', properties: { name: 'event-1' } };
  const posthog = { uuid: '1', properties: { name: 'event-1' } };
  const snowplow = { eid: '1', ue_pr: JSON.stringify({ data: { data: { name: 'event-1' } } }) };
  expect(read('dangol', '/events', [{ id: '1', data: { params: { name: 'event-1' } } }])).toEqual(one);
  expect(read('Segment (standard)', '/v1/t', segment)).toEqual(one);
  expect(read('Segment (batching)', '/v1/b', { batch: [segment] })).toEqual(one);
  expect(read('Snowplow', '/com.snowplowanalytics.snowplow/tp2', { data: [snowplow] })).toEqual(one);
  expect(read('RudderStack', '/v1/track', segment)).toEqual(one);
  expect(read('PostHog', '/i/v0/e/', [posthog])).toEqual(one);
  expect(read('PostHog', '/e/', { batch: [posthog] })).toEqual(one);
  expect(read('PostHog', '/e/', `data=${encodeURIComponent(btoa(JSON.stringify(posthog)))}`)).toEqual(one);
});

test('what a subject sends of its own accord has no name of ours', () => {
  expect(read('dangol', '/events', [{ id: '1', data: { params: {} } }])).toEqual([{ id: '1', name: undefined }]);
  expect(read('RudderStack', '/v1/page', { messageId: '1' })).toEqual([{ id: '1', name: undefined }]);
});

test('a page, a script or a vendor’s configuration is no request with events', () => {
  for (const { read, configuration = {} } of SUBJECTS) {
    for (const path of ['/', '/elsewhere', '/subject.js', ...Object.keys(configuration)])
      expect(read(path, '')).toBeUndefined();
  }
});
