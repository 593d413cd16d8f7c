import type { DangolFunction } from './create-command';

/** What the calls of one command that wait in the stub were given, in their order. */
export function callsOf(kept: NonNullable<DangolFunction['q']>, command: string): unknown[][] {
  return kept.flatMap((call) => {
    const [name, ...given] = Array.from(call?.[1] ?? []);
    return name === command ? [given] : [];
  });
}
