import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program that was started with everything that it will start itself. */
export interface Running {
  child: ChildProcess;
  /** Ends the program and its children. Never rejects. */
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
// A worker that ends, or is ended, in the middle of a test must leave nothing behind.
process.once('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    killAll();
    process.kill(process.pid, signal);
  });
}

/**
 * Starts a program in a process group of its own.
 * @param env what its environment has besides ours.
 * @throws {Error} where it cannot be started.
 */
export async function startProcess(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Running> {
  const child = spawn(program, args, {
    detached: true,
    // The fourth is for programs that tell something there (Xvfb its display).
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  await once(child, 'spawn');
  running.add(child);
  const ended = once(child, 'exit');
  return {
    child,
    async stop() {
      kill(child);
      await ended;
      running.delete(child);
    },
  };
}

function killAll(): void {
  for (const child of running) kill(child);
}

/** The whole group; one that has ended is no error. */
function kill(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // Ended by itself.
  }
}
