import { parseArguments } from '../arguments/parse-arguments';
import { userError } from '../errors';
import { createProgress } from '../report/create-progress';
import { formatPublished } from '../report/format-train';
import type { Io } from '../run';
import { publishModel } from '../write/publish-model';
import { HELP } from './help';

/** `dangol publish`: a trained model → the folder that visitors read, whole at every moment. */
export async function publishCommand(argv: readonly string[], io: Io): Promise<void> {
  const given = parseArguments(argv, 'publish', { compress: 'flag', json: 'flag', help: 'flag' });
  if (given.flags.has('help')) return void io.stdout.write(HELP.publish);
  const [model, directory, more] = given.words;
  if (model === undefined || directory === undefined) throw userError('noPublish');
  if (more !== undefined) throw userError('unexpected', more, 'publish');
  const progress = createProgress(io.stderr);
  const compress = given.flags.has('compress');
  const manifest = await publishModel(model, directory, {
    compress,
    onShare: (share) => progress.show('publishing', share),
  }).finally(progress.end);
  io.stdout.write(
    given.flags.has('json') ? `${JSON.stringify(manifest)}\n` : `${formatPublished(directory, manifest)}\n`,
  );
}
