import { expect, test } from 'vitest';
import { type Commands, createCommand, type DangolFunction } from '../../../packages/dangol/src/tag/create-command';
import { start } from '../../../packages/dangol/src/tag/start';

/** The stub as a page has it, with calls in it. */
function aStub(...calls: [at: number, ...args: unknown[]][]): DangolFunction {
  return Object.assign(() => {}, { q: calls.map(([at, ...args]) => [at, args]) as never });
}

function aPage(dangol?: unknown) {
  const window = { dangol } as { dangol?: DangolFunction };
  const calls: unknown[][] = [];
  const warnings: string[] = [];
  const run = (at: number, args: unknown[]) => void calls.push([at, ...args]);
  return {
    window,
    calls,
    warnings,
    start: (create = () => run) => start(window, '1', create, (text) => void warnings.push(text)),
  };
}

test('calls of the stub are replayed in their order with their times; later ones run at once', () => {
  const page = aPage(aStub([5, 'track', 'search'], [6, 'consent', { analytics: true }]));
  page.start();
  expect(page.calls).toEqual([
    [5, 'track', 'search'],
    [6, 'consent', { analytics: true }],
  ]);
  page.window.dangol!('flush');
  expect(page.calls[2]!.slice(1)).toEqual(['flush']);
});

test.each([
  ['nothing', undefined],
  ['an element with this id', { id: 'dangol', nodeType: 1 }],
  ['a stub that keeps calls without their times', Object.assign(() => {}, { q: [['withdraw']] })],
])('harms no page where window.dangol is %s', (_, dangol) => {
  const page = aPage(dangol);
  expect(() => page.start()).not.toThrow();
  page.window.dangol!('flush');
  expect(page.calls.at(-1)!.slice(1)).toEqual(['flush']);
});

test('a second copy leaves; a start that fails is told once and leaves a global that does nothing', () => {
  const page = aPage(aStub([5, 'track', 'search']));
  page.start(() => {
    throw new Error('backend: no address');
  });
  expect(page.warnings).toEqual(['nothing is tracked: backend: no address']);
  page.window.dangol!('track', 'search');
  page.start();
  expect(page.calls).toEqual([]);
});

test('a command that is unknown or fails is told, and the page goes on', () => {
  const warnings: string[] = [];
  const client = {
    track: () => {
      throw new Error('no');
    },
    flush: () => Promise.reject(new Error('no')),
  };
  const run = createCommand(
    { client, inspect: () => {}, api: {} } as unknown as Commands,
    (text) => void warnings.push(text),
  );
  run(1, ['dance']);
  run(1, ['track', 'search']);
  run(1, ['ready', 'no function']);
  run(1, ['flush']);
  run(1, []);
  expect(warnings).toHaveLength(4);
  const given: unknown[] = [];
  run(1, ['ready', (api: unknown) => given.push(api)]);
  expect(given).toEqual([{}]);
});

test('who is signed in is known before anything runs: the calls that wait are shown to what is created', () => {
  const page = aPage(aStub([5, 'member', { id: 'm-1' }]));
  let seen: unknown;
  start(
    page.window,
    '1',
    (kept) => {
      seen = kept[0]![1][1];
      return () => {};
    },
    () => {},
  );
  expect(seen).toEqual({ id: 'm-1' });
});

test('what a template has nothing for is as if it was not given', () => {
  const calls: unknown[][] = [];
  const heard =
    (name: string) =>
    (...given: unknown[]) =>
      void calls.push([name, ...given]);
  const client = { consent: { withdraw: heard('withdraw'), set: heard('set') }, member: heard('member') };
  const run = createCommand({ client } as unknown as Commands, () => {});
  run(1, ['withdraw', null]);
  run(1, ['consent', { analytics: true }, null]);
  run(1, ['member', null]);
  expect(calls).toEqual([
    ['withdraw', undefined],
    ['set', { analytics: true }, undefined],
    ['member', null],
  ]);
});
