// `dangol('backend', …)`: what the tag makes of it before, and once, the backend's own file is there.
import { cloudevents } from '@dangol/backends/cloudevents';
import { webhook } from '@dangol/backends/webhook';
import type { Backend } from '@dangol/schema';
import { expect, test } from 'vitest';
import { callsOf } from '../../../packages/dangol/src/tag/calls-of';
import { loadBackends } from '../../../packages/dangol/src/tag/load-backends';
import { anEnvelope } from '../../support/builders';

function ask(calls: unknown[][], load: (file: string) => Promise<unknown> = async () => ({ webhook })) {
  const files: string[] = [];
  const warnings: string[] = [];
  let loaded = 0;
  const backends = loadBackends(
    callsOf(
      calls.map((call): [number, unknown[]] => [0, call]),
      'backend',
    ),
    (file) => {
      files.push(file);
      return load(file);
    },
    () => loaded++,
    (message) => void warnings.push(message),
  );
  return { backends, files, warnings, loaded: () => loaded };
}

/** Lets what is under way come to its end. */
const settle = () => new Promise((done) => setTimeout(done));

test('its file is loaded when there is something to send, and once; then its translation and limits hold', async () => {
  const { backends, files, warnings, loaded } = ask([
    ['track', 'search', {}],
    ['backend', 'webhook', { url: '/in', limits: { events: 7 } }],
  ]);
  const [backend] = backends as [Backend];
  const { limits } = backend;
  expect(files).toEqual([]);
  expect(backend.isReady?.()).toBe(false);
  expect(backend.isReady?.()).toBe(false);
  await settle();
  expect(backend.isReady?.()).toBe(true);
  expect([files, warnings, loaded()]).toEqual([['backends/webhook.js'], [], 1]);
  // Delivery holds on to the object.
  expect(limits).toEqual({ events: 7, bytes: 60_000, maxAgeMs: 7 * 86_400_000 });
  const page = { url: 'https://shop.example/' };
  const context = { sentAt: 0, unloading: false, visitor: 'v', page, library: { name: 'dangol', version: '0' } };
  expect(backend.encode([anEnvelope()], context)).toMatchObject([{ url: 'https://shop.example/in' }]);
});

test('it counts as somebody else’s until the shop says otherwise', () => {
  const { backends } = ask([
    ['backend', 'webhook', { url: '/a' }],
    ['backend', 'webhook', { url: '/b', name: 'own', purposes: ['analytics'] }],
  ]);
  expect(backends.map(({ name, purposes }) => [name, purposes])).toEqual([
    ['webhook', ['analytics', 'thirdParty']],
    ['own', ['analytics']],
  ]);
});

test('a name of several words leads to the function of that name', async () => {
  const { backends, files } = ask([['backend', 'own-proxy', { url: '/p' }]], async () => ({ ownProxy: webhook }));
  backends[0]?.isReady?.();
  await settle();
  expect([files, backends[0]?.isReady?.()]).toEqual([['backends/own-proxy.js'], true]);
});

test.each([
  ['a file that is not there', () => Promise.reject(Error('no such file')), 'no such file'],
  ['options that are wrong', async () => ({ webhook }), 'url must be'],
  ['a file without the function', async () => ({}), ''],
])('%s is told once, and the events wait', async (_, load, message) => {
  const { backends, warnings, loaded } = ask([['backend', 'webhook']], load);
  const ready = () => backends.map((backend) => backend.isReady?.());
  ready();
  await settle();
  ready();
  await settle();
  expect(ready()).toEqual([false]);
  expect([warnings.length, loaded()]).toEqual([1, 0]);
  expect(warnings[0]).toContain('backend "webhook": ');
  expect(warnings[0]).toContain(message);
  expect(warnings[0]).toContain('its events wait');
});

test('a backend of the shop’s own is taken as it is', () => {
  const own = cloudevents({ url: '/in', name: 'own' });
  const { backends, files } = ask([['backend', own]]);
  expect(backends).toEqual([own]);
  expect(files).toEqual([]);
});

test('those that are in the script anyway need no file, and the Google tag is known as what pushes', () => {
  const { backends, files } = ask([
    ['backend', 'gtag', { target: 'dataLayer' }],
    ['backend', 'cloudevents', { url: '/in', name: 'own' }],
  ]);
  expect(backends).toMatchObject([{ name: 'gtag', kind: 'push' }, { name: 'own' }]);
  expect(backends.map((backend) => backend.isReady)).toEqual([undefined, undefined]);
  expect(files).toEqual([]);
});

test.each([
  ['no purpose at all', ['webhook', { url: '/in', purposes: [] }]],
  ['a purpose that is none', ['webhook', { url: '/in', purposes: ['everything'] }]],
  ['one purpose as text', ['webhook', { url: '/in', purposes: 'analytics' }]],
  ['an object that is no backend', [{ name: 'own', encode: () => [] }]],
  ['wrong options of one that is here', ['cloudevents', {}]],
])('with %s it is left out and told, and the others go on', (_, wanted) => {
  const { backends, warnings } = ask([
    ['backend', ...wanted],
    ['backend', 'webhook', { url: '/in' }],
  ]);
  expect(backends.map(({ name }) => name)).toEqual(['webhook']);
  expect(warnings).toEqual([expect.stringMatching(/^backend ".+" is left out: ./)]);
});
