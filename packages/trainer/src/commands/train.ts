import { parseArguments } from '../arguments/parse-arguments';
import { userError } from '../errors';
import { parseAge } from '../publish/max-log-age';
import { createProgress } from '../report/create-progress';
import { formatTrain } from '../report/format-train';
import type { Io } from '../run';
import { train } from '../train';
import { ENGINE_OPTIONS, engineOf } from './engine';
import { HELP } from './help';
import { LAYOUT_OPTIONS, layoutOptions } from './layout';
import { LOG_OPTIONS, logOptions } from './options';
import { PUBLISH_OPTIONS, publishOptions } from './publish-options';

/** `dangol train`: logs and a catalogue → a folder of model files, and a summary. */
export async function trainCommand(argv: readonly string[], io: Io): Promise<void> {
  const given = parseArguments(argv, 'train', {
    ...LOG_OPTIONS,
    ...ENGINE_OPTIONS,
    ...LAYOUT_OPTIONS,
    ...PUBLISH_OPTIONS,
    'max-log-age': 'one',
    out: 'one',
    state: 'one',
    publish: 'one',
    compress: 'flag',
    'exact-counts': 'flag',
  });
  if (given.flags.has('help')) return void io.stdout.write(HELP.train);
  if (given.words[0] !== undefined) throw userError('unexpected', given.words[0], 'train');
  const options = { ...logOptions(given), clickhouse: engineOf(given) };
  if (!options.orders?.length && !options.events?.length) throw userError('noInput');
  const out = given.values.get('out')?.[0];
  if (out === undefined) throw userError('noOut');
  const maxAge = given.values.get('max-log-age')?.[0];
  const progress = createProgress(io.stderr);
  const summary = await train({
    ...options,
    out,
    state: given.values.get('state')?.[0],
    publish: given.values.get('publish')?.[0],
    publishing: publishOptions(given),
    files: layoutOptions(given),
    maxLogAgeMs: maxAge === undefined ? undefined : parseAge(maxAge),
    compress: given.flags.has('compress'),
    exactCounts: given.flags.has('exact-counts'),
    onProgress: progress.show,
  }).finally(progress.end);
  io.stdout.write(given.flags.has('json') ? `${JSON.stringify(summary)}\n` : formatTrain(summary, out));
}
