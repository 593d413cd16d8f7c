import type { Kept } from './start';

/** What the calls of one command that wait in the stub were given, in their order. */
export function callsOf(kept: Kept, command: string): unknown[][] {
  return kept.flatMap((call) => {
    const [name, ...given] = Array.from(call?.[1] ?? []);
    return name === command ? [given] : [];
  });
}
