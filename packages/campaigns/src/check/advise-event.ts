import { EVENT_NAMES } from '@dangol/schema';
import type { Complain } from './complaint';
import { nearest } from './nearest';

/** A name that is almost one of dangol's own is probably misspelt; any other is the shop's. */
export function adviseEvent(name: string, path: string, warn: Complain): void {
  const near = EVENT_NAMES.includes(name as never) ? undefined : nearest(name, EVENT_NAMES, 4);
  if (near) warn(path, 'a known event, or a name less like one', name, `write "${near}"`);
}
