import { mkdirSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toRegime } from './http/locale';
import { HELP, readOptions } from './options';
import { repositoryRoot } from './places';
import { startShop } from './start-shop';
import { createSteps, type Output } from './steps';
import { prepareWorld } from './world/prepare-world';

/** What is used of the collector's server. */
interface Collector {
  startCollector(options: { port: number; host: string; file: string }): Promise<{ url: string; port: number }>;
}

/** Ports tried after the one asked for. */
const MORE_PORTS = 20;

/**
 * Opens the demo: world, model, collector, shop, each step with its time.
 * @returns the exit code where nothing was opened: 0 for `--help`, 1 for a mistake told on `stderr`; nothing while the shop is open.
 */
export async function run(
  argv: readonly string[],
  io: { stdout: Output; stderr: Output },
): Promise<number | undefined> {
  try {
    const options = readOptions(argv);
    if (options.help) {
      io.stdout.write(HELP);
      return 0;
    }
    const regime = toRegime(options.regime);
    if (!regime) throw new Error(`--regime: expected kr, eu, uk, us or none, got "${options.regime}"`);
    const steps = createSteps(io.stdout);

    steps.begin('world and model');
    const { seed, catalogue, images, orders } = options;
    const world = await prepareWorld({
      seed,
      ...(catalogue !== undefined && { catalogue }),
      ...(images !== undefined && { images }),
      ...(orders !== undefined && { orders }),
      onProgress: steps.progress,
    });
    steps.end(world.kept ? 'kept from before' : undefined);
    for (const note of world.notes) io.stdout.write(`    note: ${note}\n`);

    steps.begin('collector');
    const root = repositoryRoot();
    const file = join(root, '.cache', 'demo', 'collector', 'events.duckdb');
    mkdirSync(join(file, '..'), { recursive: true });
    const { startCollector } = (await import(
      pathToFileURL(join(root, 'examples', 'collector', 'server.mjs')).href
    )) as Collector;
    const collector = await onFreePort(options.collectorPort, (port) =>
      startCollector({ port, host: '0.0.0.0', file }),
    );
    steps.end();

    steps.begin('shop');
    const backend = `http://{host}:${collector.port}/events`;
    const shop = await onFreePort(options.port, (port) =>
      startShop({ dir: world.dir, port, host: '0.0.0.0', backend, regime }),
    );
    steps.end();
    io.stdout.write(addresses(shop.port, collector.port));
    return undefined;
  } catch (error) {
    io.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

/** Tries the port, then the ones after it: a demo that was left running is no reason not to open another. */
async function onFreePort<Opened>(port: number, open: (port: number) => Promise<Opened>): Promise<Opened> {
  for (let at = port; ; at++) {
    try {
      return await open(at);
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE' || /is taken/.test(String(error));
      if (!isTaken || port === 0 || at >= port + MORE_PORTS) throw error;
    }
  }
}

function addresses(shopPort: number, collectorPort: number): string {
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address?.family === 'IPv4' && !address.internal)
    .map((address) => `http://${address!.address}:${shopPort}`);
  return [
    '',
    `  shop       http://localhost:${shopPort}`,
    ...others.map((url) => `             ${url}   (same network, a phone for instance)`),
    `  events     http://localhost:${collectorPort}   (the collector's live stream, on this machine only)`,
    '',
    '  Ctrl+C closes both.',
    '',
  ].join('\n');
}
