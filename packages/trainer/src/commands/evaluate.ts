import { type Arguments, parseArguments } from '../arguments/parse-arguments';
import { userError } from '../errors';
import { evaluate } from '../evaluate';
import type { Split } from '../evaluation/hold-out';
import { createProgress } from '../report/create-progress';
import { formatEvaluation } from '../report/format-evaluation';
import type { Io } from '../run';
import { HELP } from './help';
import { LOG_OPTIONS, logOptions } from './options';

/** `dangol evaluate`: what the strips would have shown to those who came later. */
export async function evaluateCommand(argv: readonly string[], io: Io): Promise<void> {
  const given = parseArguments(argv, 'evaluate', { ...LOG_OPTIONS, cut: 'one', share: 'one' });
  if (given.flags.has('help')) return void io.stdout.write(HELP.evaluate);
  if (given.words[0] !== undefined) throw userError('unexpected', given.words[0], 'evaluate');
  const options = { ...logOptions(given), split: splitOf(given) };
  if (!options.orders?.length && !options.events?.length) throw userError('noInput');
  const progress = createProgress(io.stderr);
  const evaluation = await evaluate({ ...options, onProgress: progress.show }).finally(progress.end);
  io.stdout.write(given.flags.has('json') ? `${JSON.stringify(evaluation)}\n` : formatEvaluation(evaluation));
}

function splitOf({ values }: Arguments): Split {
  const cut = values.get('cut')?.[0];
  const share = values.get('share')?.[0];
  if (cut !== undefined) {
    const cutAt = /^\d{4}-\d{2}-\d{2}$/u.test(cut) ? Date.parse(cut) : Number.NaN;
    if (Number.isNaN(cutAt)) throw userError('badNumber', '--cut', cut, 'a day like 2025-11-01');
    return { cutAt };
  }
  const part = Number(share ?? 0.1);
  if (!(part > 0 && part < 1)) throw userError('badNumber', '--share', share ?? '', 'between 0 and 1');
  return { share: part };
}
