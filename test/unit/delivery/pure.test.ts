import type { HttpRequest } from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import { batch } from '../../../packages/sdk/src/delivery/batch';
import { judge } from '../../../packages/sdk/src/delivery/judge';
import { retry } from '../../../packages/sdk/src/delivery/retry';
import { NOON_AT } from '../../support/builders';
import fc from '../../support/property';
import { aBackend, answer } from './world';

describe('batches', () => {
  test('keep every record in order, within both limits, and are never cut where there was room', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 60 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 50, max: 500 }), (list, events, bytes) => {
        const records = list.map((size, index) => ({ index, bytes: size }));
        const batches = batch(records, { events, bytes });
        expect(batches.flat()).toEqual(records);
        const sum = (part: { bytes: number }[]) => part.reduce((total, record) => total + record.bytes, 0);
        for (const [position, part] of batches.entries()) {
          expect(part.length).toBeGreaterThan(0);
          expect(part.length).toBeLessThanOrEqual(events);
          if (part.length > 1) expect(sum(part)).toBeLessThanOrEqual(bytes);
          const next = batches[position + 1]?.[0];
          if (next) expect(part.length === events || sum(part) + next.bytes > bytes).toBe(true);
        }
      }),
    );
  });

  test('without limits are one', () => {
    const records = [{ bytes: 5 }, { bytes: 6 }];
    expect(batch(records, { events: Infinity, bytes: Infinity })).toEqual([records]);
    expect(batch([], { events: 1, bytes: 1 })).toEqual([]);
  });
});

describe('a retry', () => {
  test('backs off exponentially with full jitter', () => {
    expect([1, 2, 3, 4].map((attempt) => retry(attempt, null, NOON_AT, 0.5))).toEqual([500, 1000, 2000, 4000]);
    expect(retry(1, null, NOON_AT, 0)).toBe(0);
    expect(retry(6, null, NOON_AT, 0.999)).toBeLessThan(32_000);
  });

  test('rests after six failures in a row, two and a half minutes at least and five at most', () => {
    for (const attempt of [7, 8, 99_999]) {
      expect(retry(attempt, null, NOON_AT, 0)).toBe(150_000);
      expect(retry(attempt, null, NOON_AT, 0.999999)).toBeLessThanOrEqual(300_000);
      expect(retry(attempt, '3', NOON_AT, 0)).toBe(3_000);
    }
  });

  test('obeys Retry-After in seconds and as a date, for an hour at most', () => {
    expect(retry(1, '120', NOON_AT, 0.5)).toBe(120_000);
    expect(retry(5, '0', NOON_AT, 0.5)).toBe(0);
    expect(retry(1, new Date(NOON_AT + 90_000).toUTCString(), NOON_AT, 0.5)).toBe(90_000);
    expect(retry(1, new Date(NOON_AT - 90_000).toUTCString(), NOON_AT, 0.5)).toBe(0);
    expect(retry(1, '999999', NOON_AT, 0.5)).toBe(3_600_000);
    expect(retry(1, 'soon', NOON_AT, 0.5)).toBe(500);
  });
});

describe('an answer', () => {
  const request: HttpRequest = {
    kind: 'http',
    eventIds: ['a', 'b', 'c'],
    method: 'POST',
    url: '',
    headers: {},
    body: '',
  };
  const fate = (status: number) => judge(aBackend(), request, answer(status))('a');

  test.each([200, 202, 204])('%i acknowledges', (status) => expect(fate(status)).toBe('sent'));
  test.each([408, 425, 429, 500, 503, 0, 304])('%i is retried', (status) => expect(fate(status)).toBe('retry'));
  test.each([401, 403, 404, 410, 422])('%i is refused', (status) => expect(fate(status)).toBe('refused'));
  test.each([400, 413])('%i is split', (status) => expect(fate(status)).toBe('split'));

  test('is read by the backend where it can, and by status where that fails', () => {
    const partial = aBackend({ interpret: () => ({ acknowledged: [], rejected: ['b'], retry: ['c'] }) });
    expect(request.eventIds.map(judge(partial, request, answer(207)))).toEqual(['sent', 'refused', 'retry']);
    const broken = aBackend({ interpret: (_, { body }) => JSON.parse(body) });
    expect(judge(broken, request, answer(200, {}, '<!doctype html>'))('a')).toBe('sent');
    const html = { 'content-type': 'text/html; charset=utf-8' };
    expect(judge(aBackend(), request, answer(200, html, '\n<!doctype html>'))('a')).toBe('retry');
    expect(judge(aBackend(), request, answer(200, html, 'ok'))('a')).toBe('sent');
  });
});
