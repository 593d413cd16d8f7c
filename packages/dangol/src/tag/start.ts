import type { DangolFunction } from './create-command';

/**
 * Takes the global over from the stub, then replays the stub's calls in their order, each with its own time. A second copy of the tag
 * on one page does nothing. Whatever goes wrong is told once in the console, and the page goes on with a global that does nothing.
 * @param create makes what runs a call: `(at, [command, ...args])`; it is shown the calls that wait.
 */
export function start(
  window: object & { dangol?: DangolFunction },
  version: string,
  create: (kept: NonNullable<DangolFunction['q']>) => (at: number, args: unknown[]) => void,
  warn: (message: string) => void,
): void {
  if (window.dangol?.version) return;
  const kept = window.dangol?.q ?? [];
  let run: (at: number, args: unknown[]) => void = () => {};
  window.dangol = Object.assign((...args: unknown[]) => run(Date.now(), args), { version });
  try {
    run = create(kept);
  } catch (error) {
    warn(`nothing is tracked: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  for (const [at, args] of kept) run(at, Array.from(args ?? []));
}
