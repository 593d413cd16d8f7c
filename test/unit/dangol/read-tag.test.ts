import { expect, test } from 'vitest';
import { readTag } from '../../../packages/dangol/src/tag/read-tag';

test('several backends of one tag have names of their own', () => {
  const { backends } = readTag({ backend: 'gtag /events https://other.example/in dataLayer' });
  expect(new Set(backends!.map(({ name }) => name)).size).toBe(4);
});

test('one backend keeps the usual name', () => {
  expect(readTag({ backend: '/events' }).backends!.map(({ name }) => name)).toEqual(['cloudevents']);
  expect(readTag({ backend: 'gtag' }).backends!.map(({ name }) => name)).toEqual(['gtag']);
});

test('attributes become options', () => {
  expect(
    readTag({ regime: 'kr', model: '/model', notice: 'policy', readers: 'off', keepParams: 'q, color', debug: '' }),
  ).toMatchObject({
    regime: 'kr',
    model: '/model',
    notice: 'policy',
    readers: false,
    keepParams: ['q', 'color'],
    debug: true,
  });
  expect(readTag({ readers: 'jsonLd meta' }).readers).toEqual(['jsonLd', 'meta']);
});

test('what the events are for is said once for all backends', () => {
  const { backends } = readTag({ backend: '/events gtag', purposes: 'analytics thirdParty' });
  expect(backends!.map(({ purposes }) => purposes)).toEqual([
    ['analytics', 'thirdParty'],
    ['analytics', 'thirdParty'],
  ]);
});

test('what the shop says of consent', () => {
  const { backends, ...options } = readTag({
    backend: '/events https://other.example/in',
    noticeVersion: '2026-11',
    gpc: 'strict',
    expiresDays: '180',
    child: '',
    consentBackend: 'https://other.example/in',
    sensitive: 'Underwear, Medical aids',
  });
  expect(options).toMatchObject({
    noticeVersion: '2026-11',
    gpc: 'strict',
    expiresAfterDays: 180,
    isChild: true,
    consentBackend: backends![1]!.name,
    sensitive: ['Underwear', ' Medical aids'],
  });
  expect(readTag({ backend: '/events', consentBackend: '' }).consentBackend).toBe('cloudevents');
  expect(readTag({ consentBackend: '' }).consentBackend).toBeUndefined();
});

test('records of consent go to the backend that is named, or to none', () => {
  expect(() => readTag({ backend: 'gtag /events', consentBackend: '/event' })).toThrow(
    'data-consent-backend: "/event"',
  );
  expect(readTag({ backend: 'gtag /events', consentBackend: ' /events ' }).consentBackend).toBe('/events');
});
