import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArguments } from '../arguments/parse-arguments';
import { userError } from '../errors';
import { inspectItem } from '../inspect/inspect-item';
import { openModel } from '../inspect/open-model';
import { createProgress } from '../report/create-progress';
import { formatInspection } from '../report/format-inspection';
import type { Io } from '../run';
import { train } from '../train';
import { HELP } from './help';
import { LOG_OPTIONS, logOptions } from './options';

/** `dangol inspect ITEM`: the neighbours of an item, from a model folder or from logs. */
export async function inspectCommand(argv: readonly string[], io: Io): Promise<void> {
  const given = parseArguments(argv, 'inspect', { ...LOG_OPTIONS, model: 'one', limit: 'one' });
  if (given.flags.has('help')) return void io.stdout.write(HELP.inspect);
  const [id, extra] = given.words;
  if (id === undefined) throw userError('noItem');
  if (extra !== undefined) throw userError('unexpected', extra, 'inspect');
  const limit = Number(given.values.get('limit')?.[0] ?? 10);
  if (!Number.isInteger(limit) || limit < 1)
    throw userError('badNumber', '--limit', String(limit), 'a whole number from 1');
  const directory = given.values.get('model')?.[0];
  const options = logOptions(given);
  if (directory === undefined && !options.orders?.length && !options.events?.length) throw userError('noModelGiven');
  const made = directory === undefined ? await mkdtemp(join(tmpdir(), 'dangol-model-')) : undefined;
  try {
    if (made !== undefined) {
      const progress = createProgress(io.stderr);
      await train({ ...options, out: made, onProgress: progress.show }).finally(progress.end);
    }
    const inspection = await inspectItem(await openModel(directory ?? (made as string)), id, limit);
    io.stdout.write(given.flags.has('json') ? `${JSON.stringify(inspection)}\n` : formatInspection(inspection));
  } finally {
    if (made !== undefined) await rm(made, { recursive: true, force: true });
  }
}
