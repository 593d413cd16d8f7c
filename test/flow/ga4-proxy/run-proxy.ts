import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What stands for the shop's secret: it must turn up nowhere but at Google. */
export const SECRET = 'sEcReT-4711-do-not-tell';

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** The proxy in a process of its own, as a shop runs it. */
export interface RunningProxy {
  url: string;
  /** All that it has written, to either stream. */
  printed(): string;
  stop(): Promise<void>;
}

/** Starts `examples/ga4-proxy/server.mjs` on a free port. Rejects with what it printed when it does not start. */
export async function runProxy(args: string[], env: Record<string, string | undefined> = {}): Promise<RunningProxy> {
  const child = spawn(process.execPath, ['examples/ga4-proxy/server.mjs', '--port', '0', ...args], {
    cwd: root,
    env: { ...process.env, GA4_MEASUREMENT_ID: 'G-TEST123', GA4_API_SECRET: SECRET, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      printed += text;
    });
  const url = await new Promise<string>((done, failed) => {
    child.once('close', () => failed(new Error(printed)));
    child.stdout.on('data', () => {
      const [address] = /http:\/\/127\S+/.exec(printed) ?? [];
      if (address) done(address);
    });
  });
  return {
    url,
    printed: () => printed,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
