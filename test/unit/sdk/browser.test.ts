import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBrowser } from '../../../packages/sdk/src/browser';
import { createCheckedClient as createClient } from '../../../packages/sdk/src/create-checked-client';

let window: Window;

beforeEach(() => {
  window = new Window({ url: 'https://shop.test/' });
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('navigator', window.navigator);
});

afterEach(() => vi.unstubAllGlobals());

const show = (persisted: boolean) =>
  window.dispatchEvent(Object.assign(new window.Event('pageshow'), { persisted }) as never);

test('what another tab stored is heard of at once, and after a return from the back/forward cache', () => {
  const heard: string[] = [];
  const stop = createBrowser().onStorage('dangol.consent', () => heard.push('x'));
  const write = (key: string | null) =>
    window.dispatchEvent(new window.StorageEvent('storage', { key: key as string }));
  write('theirs');
  show(false);
  expect(heard).toHaveLength(0);
  write('dangol.consent');
  write(null);
  show(true);
  expect(heard).toHaveLength(3);
  stop();
  write('dangol.consent');
  show(true);
  expect(heard).toHaveLength(3);
});

test('a channel that the browser refuses is a silent one', () => {
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      constructor() {
        throw new Error('SecurityError');
      }
    },
  );
  const channel = createBrowser().channel('dangol')!;
  const stop = channel.listen(() => {});
  channel.post();
  stop();
});

test('tells a server that it needs a browser', () => {
  vi.unstubAllGlobals();
  expect(() => createClient()).toThrow(/effect or a mount hook/);
});
