import { expect, test } from 'vitest';
import { type Arrival, addUp, tally } from '../../bench/delivery/tally';

const TRACKED = new Set(['a', 'b', 'c']);

/** A request with events written as `name:id`. */
const request = (events: string[], isStored = true): Arrival => ({
  bytes: 100,
  isStored,
  events: events.map((text) => {
    const [name, id = ''] = text.split(':');
    return { name: name || undefined, id };
  }),
});

test('each event that arrives once is stored, and none is lost or doubled', () => {
  const counts = tally(TRACKED, [request(['a:1', 'b:2']), request(['c:3'])]);
  expect(counts).toEqual({
    tracked: 3,
    stored: 3,
    lost: 0,
    duplicatesSent: 0,
    duplicatesById: 0,
    requests: 2,
    bytes: 200,
  });
});

test('an event that no stored request carried is lost', () => {
  expect(tally(TRACKED, [request(['a:1', 'b:2'])])).toMatchObject({ stored: 2, lost: 1 });
  expect(tally(TRACKED, [])).toMatchObject({ stored: 0, lost: 3, requests: 0 });
});

test('what the server refused counts as a request, and neither as stored nor as a copy', () => {
  const counts = tally(TRACKED, [request(['a:1', 'b:2', 'c:3'], false), request(['a:1', 'b:2', 'c:3'])]);
  expect(counts).toMatchObject({ stored: 3, duplicatesSent: 0, duplicatesById: 0, requests: 2 });
});

test('a copy with the same id is taken away by the backend, one with another id is not', () => {
  expect(tally(TRACKED, [request(['a:1']), request(['a:1', 'a:1'])])).toMatchObject({
    duplicatesSent: 2,
    duplicatesById: 0,
  });
  expect(tally(TRACKED, [request(['a:1']), request(['a:2', 'a:1'])])).toMatchObject({
    duplicatesSent: 2,
    duplicatesById: 1,
  });
});

test('events that nobody tracked by name are no copies of one another', () => {
  const counts = tally(TRACKED, [request([':9', ':9', 'again:8', 'again:7', 'a:1'])]);
  expect(counts).toMatchObject({ tracked: 3, stored: 1, lost: 2, duplicatesSent: 0, duplicatesById: 0 });
});

test('several runs add up figure by figure', () => {
  const first = tally(TRACKED, [request(['a:1', 'b:2', 'c:3'])]);
  const second = tally(TRACKED, [request(['a:1', 'a:2'])]);
  expect(addUp([first, second])).toEqual({
    tracked: 6,
    stored: 4,
    lost: 2,
    duplicatesSent: 1,
    duplicatesById: 1,
    requests: 2,
    bytes: 200,
  });
});
