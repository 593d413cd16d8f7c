// WebKitGTK, the engine of Safari and of every browser on an iPhone as far as storage, fetch and page life go. The session of an automated
// WebKitGTK is ephemeral: like a private window it keeps what pages store in memory, shares it among its tabs, and forgets it at the end.
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Engine, Tab } from './engine';
import { findProgram } from './find-program';
import { startProcess } from './start-process';
import { findElement, openSession, type Session } from './web-driver';

/** What it takes to drive WebKitGTK. */
export interface Webkit {
  driver: string;
  miniBrowser: string;
  xvfb: string;
}

/** The installed WebKitGTK; a text that names the missing package where there is none. */
export async function findWebkit(): Promise<Webkit | string> {
  const [driver, xvfb, miniBrowser] = [
    await findProgram('WebKitWebDriver'),
    await findProgram('Xvfb'),
    await findMiniBrowser(),
  ];
  if (!driver || !miniBrowser) return 'webkit2gtk-driver is not installed';
  return xvfb ? { driver, miniBrowser, xvfb } : 'xvfb is not installed';
}

/** The small browser that the library's package brings lies in a folder per architecture and version. */
async function findMiniBrowser(): Promise<string | undefined> {
  for (const parent of ['/usr/lib', '/usr/libexec', '/usr/lib64']) {
    const folders = await readdir(parent).catch(() => []);
    for (const folder of ['', ...folders.filter((name) => name.endsWith('-linux-gnu'))]) {
      for (const version of ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']) {
        const file = await findProgram('MiniBrowser', join(parent, folder, version));
        if (file) return file;
      }
    }
  }
  return undefined;
}

/** Starts a display in memory, the driver and the browser. */
export async function openWebkit({ driver, miniBrowser, xvfb }: Webkit): Promise<Engine> {
  const screen = await startProcess(xvfb, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp']);
  const stops = [screen.stop];
  const close = async () => {
    for (const stop of stops.reverse()) await stop();
  };
  try {
    const [display] = await once(screen.child.stdio[3]!, 'data', { signal: AbortSignal.timeout(20_000) });
    const port = await freePort();
    const server = await startProcess(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      DISPLAY: `:${String(display).trim()}`,
      // No window of the developer's own desktop.
      GDK_BACKEND: 'x11',
    });
    stops.push(server.stop);
    const session = await openSession(`http://127.0.0.1:${port}`, {
      'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
    });
    stops.push(session.end);
    const first = await session.command<string>('GET', '/window');
    return { name: 'webkit', newTab: () => openTab(session, first), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param first handle of a window that stays: the session ends with its last one. */
async function openTab(session: Session, first: string): Promise<Tab> {
  /** Commands go to the window that was switched to last. */
  const within = <Value>(window: string, task: () => Promise<Value>) =>
    inTurn(session, async () => {
      await session.command('POST', '/window', { handle: window });
      return task();
    });
  const { handle } = await within(first, () =>
    session.command<{ handle: string }>('POST', '/window/new', { type: 'window' }),
  );
  const here = <Value>(task: () => Promise<Value>) => within(handle, task);
  return {
    goto: (url) => here(() => session.command('POST', '/url', { url })),
    reload: () => here(() => session.command('POST', '/refresh', {})),
    async evaluate(run, ...args) {
      const [failure, value] = await here(() =>
        session.command<[string | null, never]>('POST', '/execute/async', {
          script: `const done = arguments[1];
            (async () => (${run})(...arguments[0]))().then((value) => done([null, value]), (error) => done([String(error)]))`,
          args: [args],
        }),
      );
      if (failure) throw new Error(failure);
      return value;
    },
    click: (selector) =>
      here(async () => session.command('POST', `/element/${await findElement(session, selector)}/click`, {})),
    press: (key) =>
      here(() => {
        const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] }));
        return session.command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
      }),
    close: () => here(() => session.command('DELETE', '/window')),
  };
}

/** @see https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = { Tab: '\uE004' };

const turns = new WeakMap<Session, Promise<unknown>>();

/** One command after the other: the current window is the session's, not the command's. */
function inTurn<Value>(session: Session, task: () => Promise<Value>): Promise<Value> {
  const done = (turns.get(session) ?? Promise.resolve()).then(task, task);
  turns.set(session, done);
  return done;
}

/** The driver takes no port 0. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
