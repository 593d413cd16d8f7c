import type { Signal } from '@dangol/campaigns';

/** The same for signals at which the same is decided. Params are left out: no campaign is decided by them, and they are whatever a shop has put there. */
export function signalName(signal: Signal): string {
  return JSON.stringify({ ...signal, params: undefined });
}
