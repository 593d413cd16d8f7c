import { parseArguments } from '../arguments/parse-arguments';
import { userError } from '../errors';
import { publish } from '../publish/publish';
import { createProgress } from '../report/create-progress';
import { formatPublished } from '../report/format-published';
import type { Io } from '../run';
import { HELP } from './help';
import { LAYOUT_OPTIONS, layoutOptions } from './layout';
import { PUBLISH_OPTIONS, publishOptions } from './publish-options';

/** `dangol publish`: a trained model → the place that visitors read, whole at every moment. */
export async function publishCommand(argv: readonly string[], io: Io): Promise<void> {
  const given = parseArguments(argv, 'publish', {
    ...LAYOUT_OPTIONS,
    ...PUBLISH_OPTIONS,
    compress: 'flag',
    'dry-run': 'flag',
    json: 'flag',
    help: 'flag',
  });
  if (given.flags.has('help')) return void io.stdout.write(HELP.publish);
  const [model, address, more] = given.words;
  if (model === undefined || address === undefined) throw userError('noPublish');
  if (more !== undefined) throw userError('unexpected', more, 'publish');
  const isDry = given.flags.has('dry-run');
  const progress = createProgress(io.stderr);
  const published = await publish(model, address, {
    ...publishOptions(given),
    files: layoutOptions(given),
    compress: given.flags.has('compress'),
    isDry,
    onShare: (share) => progress.show('publishing', share),
  }).finally(progress.end);
  const { manifest, ...told } = published;
  io.stdout.write(
    given.flags.has('json')
      ? `${JSON.stringify({ ...manifest, published: told })}\n`
      : `${formatPublished(published, isDry)}\n`,
  );
}
