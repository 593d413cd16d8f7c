import { audienceCommand } from './commands/audience';
import { campaignsCommand } from './commands/campaigns';
import { evaluateCommand } from './commands/evaluate';
import { HELP } from './commands/help';
import { inspectCommand } from './commands/inspect';
import { liveCommand } from './commands/live';
import { publishCommand } from './commands/publish';
import { reportCommand } from './commands/report';
import { trainCommand } from './commands/train';
import { tryCommand } from './commands/try';
import { isUserError, userError } from './errors';
import { hideAddresses } from './fetch/hide-addresses';
import { isAddress } from './fetch/is-address';

/** What a command needs of the process. */
export interface Io {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown; isTTY?: boolean };
  /** Ends what serves pages, as Ctrl-C does. */
  signal?: AbortSignal;
}

const COMMANDS: Record<string, (argv: readonly string[], io: Io) => Promise<void>> = {
  train: trainCommand,
  publish: publishCommand,
  live: liveCommand,
  evaluate: evaluateCommand,
  inspect: inspectCommand,
  report: reportCommand,
  try: tryCommand,
  audience: audienceCommand,
  campaigns: campaignsCommand,
};

/**
 * The command line.
 * @param argv what stands after `dangol`.
 * @param streams where it writes.
 * @returns the exit code: 0, or 1 for a mistake that the message on `stderr` says how to mend.
 */
export async function run(argv: readonly string[], streams: Io): Promise<number> {
  const io = discreet(streams, argv);
  try {
    const [name, ...rest] = argv;
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      io.stdout.write(HELP.dangol);
      return name === undefined ? 1 : 0;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw userError('unknownCommand', name, Object.keys(COMMANDS));
    await command(
      rest.map((argument) => (argument === '-h' ? '--help' : argument)),
      io,
    );
    return 0;
  } catch (thrown) {
    const error = thrown instanceof Error && thrown.message.startsWith('Out of Memory') ? outOfMemory(thrown) : thrown;
    if (!isUserError(error)) throw error;
    io.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** The same, but of addresses among the arguments no user, password or value of a query is ever written. */
function discreet(streams: Io, argv: readonly string[]): Io {
  const { stdout, stderr, signal } = streams;
  // `--catalogue=https://…` is one argument.
  const addresses = argv.map((given) => given.replace(/^--[^=]*=/u, '')).filter(isAddress);
  if (!addresses.length) return streams;
  const write = (stream: Io['stdout']) => (text: string) => stream.write(hideAddresses(text, addresses));
  return {
    stdout: { write: write(stdout) },
    stderr: { write: write(stderr), ...(stderr.isTTY !== undefined && { isTTY: stderr.isTTY }) },
    ...(signal && { signal }),
  };
}

function outOfMemory({ message }: Error): Error {
  return userError('outOfMemory', /\(([^)]*used)\)/u.exec(message)?.[1] ?? 'its limit');
}
