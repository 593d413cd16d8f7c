import { expect, test } from 'vitest';
import { type Commands, createCommand, type DangolFunction } from '../../../packages/dangol/src/tag/create-command';
import { inSteps, type StepsWindow } from '../../../packages/dangol/src/tag/in-steps';
import { type Kept, type Run, start } from '../../../packages/dangol/src/tag/start';

/** The stub as a page has it, with calls in it. */
function aStub(...calls: [at: number, ...args: unknown[]][]): DangolFunction {
  return Object.assign(() => {}, { q: calls.map(([at, ...args]) => [at, args]) as never });
}

function stepsOf(create: (kept: Kept) => Run) {
  return function* (kept: Kept) {
    yield;
    return create(kept);
  };
}

function aPage(dangol?: unknown) {
  const window = { dangol } as { dangol?: DangolFunction };
  const calls: unknown[][] = [];
  const warnings: string[] = [];
  const run = (at: number, args: unknown[]) => void calls.push([at, ...args]);
  /** Steps that wait for their turn. */
  const waiting: (() => void)[] = [];
  return {
    window,
    calls,
    warnings,
    run,
    waiting,
    start: (create: (kept: Kept) => Run = () => run) =>
      start(
        window,
        '1',
        stepsOf(create),
        (step) => step(),
        (text) => void warnings.push(text),
      ),
    startLater: (create: (kept: Kept) => Generator<void, Run, void>) =>
      start(
        window,
        '1',
        create,
        (step) => void waiting.push(step),
        (text) => void warnings.push(text),
      ),
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
  page.start((kept) => {
    seen = kept[0]![1][1];
    return page.run;
  });
  expect(seen).toEqual({ id: 'm-1' });
});

test('calls made between two steps run after those of the stub, each with its own time', () => {
  const page = aPage(aStub([5, 'track', 'search']));
  const { window, calls, waiting, run } = page;
  page.startLater(function* () {
    yield;
    yield;
    return run;
  });
  const before = Date.now();
  window.dangol!('track', 'login');
  waiting.shift()!();
  window.dangol!('flush');
  expect(calls).toEqual([]);
  waiting.shift()!();
  expect(calls.map(([, ...call]) => call)).toEqual([['track', 'search'], ['track', 'login'], ['flush']]);
  expect(calls[0]![0]).toBe(5);
  expect(calls[1]![0]).toBeGreaterThanOrEqual(before);
  expect(calls[2]![0]).toBeLessThanOrEqual(Date.now());
  window.dangol!('erase');
  expect(calls).toHaveLength(4);
});

test('a step that fails is told once: no other follows, and the global does nothing', () => {
  const page = aPage(aStub([5, 'track', 'search']));
  page.startLater(function* () {
    yield;
    throw new Error('no address');
  });
  page.waiting.shift()!();
  expect(page.warnings).toEqual(['nothing is tracked: no address']);
  page.window.dangol!('track', 'login');
  expect([page.waiting, page.calls]).toEqual([[], []]);
});

test('steps have tasks of their own, but none is left for later where the page is hidden', async () => {
  const [document, window] = [{ hidden: false }, new EventTarget()];
  const later = inSteps(Object.assign(window, { document }) as unknown as StepsWindow);
  const done: string[] = [];
  await new Promise<void>((resolve) => {
    later(() => resolve(void done.push('first')));
    done.push('before it');
  });
  expect(done).toEqual(['before it', 'first']);
  later(() => {
    done.push('second');
    later(() => void done.push('third'));
  });
  document.hidden = true;
  window.dispatchEvent(new Event('visibilitychange'));
  expect(done.slice(2)).toEqual(['second', 'third']);
  // Not once more.
  document.hidden = false;
  await new Promise<void>((resolve) => later(resolve));
  expect(done).toHaveLength(4);
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
