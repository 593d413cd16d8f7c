import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const ON_SOURCE = ['--conditions=@dangol/source', '--import', './test/support/typescript-loader.mjs'];

/** A test that fails half-way must leave no process behind. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A collector in a process of its own, as a shop runs it. */
export interface RunningCollector {
  url: string;
  child: ChildProcess;
  /** Ends it with this signal and waits until it is gone. @returns its exit code */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `examples/collector/server.mjs` with these arguments on a free port. Rejects with what it printed when it does not start. */
export function runCollector(...args: string[]): Promise<RunningCollector> {
  return runCollectorIn({}, ...args);
}

/** The same, with variables in its environment. */
export async function runCollectorIn(env: Record<string, string>, ...args: string[]): Promise<RunningCollector> {
  const command = [...ON_SOURCE, 'examples/collector/server.mjs', '--port', '0', ...args];
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let printed = '';
  child.stderr.on('data', (text) => {
    printed += text;
  });
  const url = await new Promise<string>((done, failed) => {
    child.once('exit', () => failed(new Error(printed)));
    child.stdout.on('data', (text) => {
      printed += text;
      const address = /http:\S+/.exec(printed)?.[0];
      if (address && printed.includes('\n')) done(address);
    });
  });
  return {
    url,
    child,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, 'exit');
      }
      return child.exitCode;
    },
  };
}

/** Starts a collector with each of these options at once, in one process. @returns why each refuses; empty where it does not */
export async function refusals(options: object[]): Promise<string[]> {
  const program = `
    import { startCollector } from './examples/collector/server.mjs';
    const start = (options) => startCollector(options).then(({ close }) => close()).then(() => '', ({ message }) => message);
    const messages = await Promise.all(JSON.parse(process.env.OPTIONS).map(start));
    console.log(JSON.stringify(messages));`;
  const command = [...ON_SOURCE, '--input-type=module', '--eval', program];
  const env = { ...process.env, OPTIONS: JSON.stringify(options) };
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root, env });
  return JSON.parse(stdout);
}

/** A CloudEvent of ours: a page view in regime `kr`. */
export function aCloudEvent(id: string, overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    specversion: '1.0',
    id,
    source: 'https://shop.example',
    type: 'dangol.view_item',
    time: '2026-03-02T03:00:00.000Z',
    datacontenttype: 'application/json',
    data: aData(),
    ...overrides,
  };
}

/** What it carries. */
export function aData(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    visitor: 'visitor-1',
    session: 'session-1',
    page: { url: 'https://shop.example/products/shirt-1', language: 'ko' },
    consent: { record: null, purposes: ['necessary', 'analytics'] },
    params: { currency: 'KRW', value: 39000, items: [{ item_id: 'shirt-1', item_name: '린넨 셔츠', price: 39000 }] },
    ...overrides,
  };
}

/** Posts a body (JSON unless it is text) to the collector. */
export async function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; json: Record<string, unknown> }> {
  const response = await fetch(`${url}events`, {
    method: 'POST',
    headers: { 'content-type': 'application/cloudevents-batch+json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    json: (await response.json()) as Record<string, unknown>,
  };
}

/** The collector's log, one parsed line an event. */
export async function readLog(url: string): Promise<{ id: string; [field: string]: unknown }[]> {
  const text = await (await fetch(`${url}log.jsonl`)).text();
  return text
    .split('\n')
    .filter((line) => line)
    .map((line) => JSON.parse(line));
}
