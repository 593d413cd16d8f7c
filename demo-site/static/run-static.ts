import { toRegime } from '../http/locale';
import { repositoryRoot } from '../places';
import { createSteps, type Output } from '../steps';
import { prepareWorld } from '../world/prepare-world';
import { buildStatic } from './build-static';
import { readStaticOptions, STATIC_HELP } from './read-static-options';

/**
 * Writes the demo as a folder for any file host: world, model, pages, each step with its time.
 * @returns the exit code: 0, or 1 for a mistake told on `stderr`.
 */
export async function runStatic(argv: readonly string[], io: { stdout: Output; stderr: Output }): Promise<number> {
  try {
    const options = readStaticOptions(argv, repositoryRoot());
    if (options.help) {
      io.stdout.write(STATIC_HELP);
      return 0;
    }
    const regime = toRegime(options.regime);
    if (!regime) throw new Error(`--regime: expected kr, eu, uk, us or none, got "${options.regime}"`);
    const steps = createSteps(io.stdout);
    const { seed, catalogue, images, orders, out, base, backend } = options;

    steps.begin('world and model');
    const world = await prepareWorld({
      seed,
      ...(catalogue !== undefined && { catalogue }),
      ...(images !== undefined && { images }),
      ...(orders !== undefined && { orders }),
      onProgress: steps.progress,
    });
    steps.end(world.kept ? 'kept from before' : undefined);
    for (const note of world.notes) io.stdout.write(`    note: ${note}\n`);

    steps.begin('pages');
    const pages = await buildStatic({ dir: world.dir, out, base, regime, backend, onProgress: steps.progress });
    steps.end(`${pages} pages`);
    io.stdout.write(`\n  ${out}\n  to be served at ${base}\n\n`);
    return 0;
  } catch (error) {
    io.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
