import type { DangolFunction } from './create-command';

/** Calls that wait: when they were made, and with what. */
export type Kept = NonNullable<DangolFunction['q']>;

/** Runs one call: when it was made, epoch ms, and `[command, ...args]`. */
export type Run = (at: number, args: unknown[]) => void;

/**
 * Takes the global over from the stub, starts step by step, then replays the calls that were made until then in their order, each with its own
 * time. A second copy of the tag on one page does nothing. Whatever goes wrong is told once in the console, and the page goes on with a global that
 * does nothing.
 * @param create makes what runs a call, a step up to each `yield`; it is shown the calls that wait, which may become more between two steps.
 * @param later runs the next step, in a task of its own.
 */
export function start(
  window: object & { dangol?: DangolFunction },
  version: string,
  create: (kept: Kept) => Generator<void, Run, void>,
  later: (step: () => void) => void,
  warn: (message: string) => void,
): void {
  if (window.dangol?.version) return;
  const kept = window.dangol?.q ?? [];
  let run: Run = (...call) => void kept.push(call);
  window.dangol = Object.assign((...args: unknown[]) => run(Date.now(), args), { version });
  const steps = create(kept);
  const step = () => {
    try {
      const { done, value } = steps.next();
      if (!done) return later(step);
      run = value;
    } catch (error) {
      run = () => {};
      warn(`nothing is tracked: ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
    for (const [at, args] of kept) run(at, Array.from(args ?? []));
  };
  step();
}
