import type { Answer, PlatformWindow } from './platform';

/** A default that denies in a region we cannot place the visitor in outranks every other. */
const ANY_REGION = 99;

/** The defaults of Consent Mode as they were set so far. */
export interface Defaults {
  /** Takes the parameters of a `default` command. */
  add(given: Record<string, unknown>): void;
  /** `waiting` for what is denied, and for what is granted while an update is waited for; else nothing is said. */
  of(type: string): Answer;
  stop(): void;
}

/**
 * Of several defaults the one for the most specific region counts, then the newest. `wait_for_update` (ms) keeps also what is granted waiting:
 * a platform is expected to speak within that time.
 * @param region of the visitor, ISO 3166-2; without it a regional default counts where it denies.
 * @param changed called when the time for an update is over.
 */
export function createDefaults(region: string | undefined, window: PlatformWindow, changed: () => void): Defaults {
  const byType = new Map<string, { value: unknown; rank: number }>();
  let timer: number | undefined;

  /** -1: not for this visitor. */
  function rankOf(regions: unknown, value: unknown): number {
    if (!Array.isArray(regions)) return 0;
    if (!region) return value === 'denied' ? ANY_REGION : -1;
    const matching = regions.filter((each) => region === each || region.startsWith(`${each}-`));
    return Math.max(-1, ...matching.map((each: string) => each.length));
  }

  return {
    add({ region: regions, wait_for_update, ...types }) {
      for (const [type, value] of Object.entries(types)) {
        const rank = rankOf(regions, value);
        if (rank >= (byType.get(type)?.rank ?? 0)) byType.set(type, { value, rank });
      }
      if (typeof wait_for_update !== 'number') return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        timer = undefined;
        changed();
      }, wait_for_update);
    },
    of(type) {
      const value = byType.get(type)?.value;
      return value === 'denied' || (value && timer !== undefined) ? 'waiting' : undefined;
    },
    stop: () => window.clearTimeout(timer),
  };
}
