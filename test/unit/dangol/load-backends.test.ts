// `dangol('backend', …)`: what the tag makes of it before, and once, the backend's own file is there.
import { cloudevents } from '@dangol/backends/cloudevents';
import type { Backend } from '@dangol/schema';
import { expect, test } from 'vitest';
import { loadBackends } from '../../../packages/dangol/src/tag/load-backends';

function ask(calls: unknown[][], load: (file: string) => Promise<unknown> = async () => ({ cloudevents })) {
  const files: string[] = [];
  const warnings: string[] = [];
  let loaded = 0;
  const backends = loadBackends(
    calls.map((call): [number, unknown[]] => [0, call]),
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
    ['backend', 'cloudevents', { url: '/in', limits: { events: 7 } }],
  ]);
  const [backend] = backends as [Backend];
  const { limits } = backend;
  expect(files).toEqual([]);
  expect(backend.isReady?.()).toBe(false);
  expect(backend.isReady?.()).toBe(false);
  await settle();
  expect(backend.isReady?.()).toBe(true);
  expect([files, warnings, loaded()]).toEqual([['backends/cloudevents.js'], [], 1]);
  // Delivery holds on to the object.
  expect(limits).toEqual({ events: 7, bytes: 60_000, maxAgeMs: 7 * 86_400_000 });
  const page = { url: 'https://shop.example/' };
  const context = { sentAt: 0, unloading: false, visitor: 'v', page, library: { name: 'dangol', version: '0' } };
  expect(backend.encode([], context)).toMatchObject([{ url: 'https://shop.example/in', body: '[]' }]);
});

test('it counts as somebody else’s until the shop says otherwise', () => {
  const { backends } = ask([
    ['backend', 'cloudevents', { url: '/a' }],
    ['backend', 'cloudevents', { url: '/b', name: 'own', purposes: ['analytics'] }],
  ]);
  expect(backends.map(({ name, purposes }) => [name, purposes])).toEqual([
    ['cloudevents', ['analytics', 'thirdParty']],
    ['own', ['analytics']],
  ]);
});

test('a name of several words leads to the function of that name', async () => {
  const { backends, files } = ask([['backend', 'own-proxy', { url: '/p' }]], async () => ({ ownProxy: cloudevents }));
  backends[0]?.isReady?.();
  await settle();
  expect([files, backends[0]?.isReady?.()]).toEqual([['backends/own-proxy.js'], true]);
});

test.each([
  ['a file that is not there', () => Promise.reject(Error('no such file')), 'no such file'],
  ['options that are wrong', async () => ({ cloudevents }), 'url must be'],
  ['a file without the function', async () => ({}), ''],
])('%s is told once, and the events wait', async (_, load, message) => {
  const { backends, warnings, loaded } = ask([['backend', 'cloudevents']], load);
  const ready = () => backends.map((backend) => backend.isReady?.());
  ready();
  await settle();
  ready();
  await settle();
  expect(ready()).toEqual([false]);
  expect([warnings.length, loaded()]).toEqual([1, 0]);
  expect(warnings[0]).toContain('backend "cloudevents": ');
  expect(warnings[0]).toContain(message);
  expect(warnings[0]).toContain('its events wait');
});

test('a backend of the shop’s own is taken as it is', () => {
  const own = cloudevents({ url: '/in', name: 'own' });
  const { backends, files } = ask([['backend', own]]);
  expect(backends).toEqual([own]);
  expect(files).toEqual([]);
});
