import { type Arguments, parseArguments } from '../arguments/parse-arguments';
import { userError } from '../errors';
import { evaluate } from '../evaluate';
import type { Split } from '../evaluation/hold-out';
import { runProtocol } from '../evaluation/protocols/run-protocol';
import { createProgress } from '../report/create-progress';
import { formatEvaluation } from '../report/format-evaluation';
import { formatProtocol } from '../report/format-protocol';
import type { Io } from '../run';
import { HELP } from './help';
import { LOG_OPTIONS, logOptions } from './options';
import { dayOf, protocolOf } from './protocol';

/** Options of `--protocol`, beside those of the logs. */
const PROTOCOL_OPTIONS = { protocol: 'one', train: 'one', test: 'one', input: 'one', seed: 'one' } as const;

/** `dangol evaluate`: what the strips would have shown to those who came later; with `--protocol`, as it is measured elsewhere. */
export async function evaluateCommand(argv: readonly string[], io: Io): Promise<void> {
  const given = parseArguments(argv, 'evaluate', { ...LOG_OPTIONS, ...PROTOCOL_OPTIONS, cut: 'one', share: 'one' });
  if (given.flags.has('help')) return void io.stdout.write(HELP.evaluate);
  if (given.words[0] !== undefined) throw userError('unexpected', given.words[0], 'evaluate');
  const name = given.values.get('protocol')?.[0];
  if (name !== undefined) return evaluateProtocol(name, given, io);
  for (const option of Object.keys(PROTOCOL_OPTIONS))
    if (given.values.has(option)) throw userError('needsProtocol', `--${option}`);
  const options = { ...logOptions(given), split: splitOf(given) };
  if (!options.orders?.length && !options.events?.length) throw userError('noInput');
  const progress = createProgress(io.stderr);
  const evaluation = await evaluate({ ...options, onProgress: progress.show }).finally(progress.end);
  io.stdout.write(given.flags.has('json') ? `${JSON.stringify(evaluation)}\n` : formatEvaluation(evaluation));
}

async function evaluateProtocol(name: string, given: Arguments, io: Io): Promise<void> {
  const protocol = protocolOf(name, given);
  const { minBuyers = 2, minVisitors = 1, memory, tuning } = logOptions(given, 'orders');
  const progress = createProgress(io.stderr);
  const options = { minBuyers, minVisitors, memory, tuning, onProgress: progress.show };
  const result = await runProtocol(name, protocol, options).finally(progress.end);
  io.stdout.write(given.flags.has('json') ? `${JSON.stringify(result)}\n` : formatProtocol(result));
}

function splitOf({ values }: Arguments): Split {
  const cut = values.get('cut')?.[0];
  const share = values.get('share')?.[0];
  if (cut !== undefined && share !== undefined) throw userError('cutOrShare');
  if (cut !== undefined) return { cutAt: dayOf(cut) };
  const part = Number(share ?? 0.1);
  if (!(part > 0 && part < 1)) throw userError('badNumber', '--share', share ?? '', 'between 0 and 1');
  return { share: part };
}
