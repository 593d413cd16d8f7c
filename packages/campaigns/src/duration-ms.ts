const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds of a duration of the rules file: `90m`, `14d`, of a shift `-3d`. `NaN` for anything else, which compares with nothing. */
export function durationMs(text: string | undefined): number {
  return +`${text}`.slice(0, -1) * UNITS[`${text}`.slice(-1)]!;
}
