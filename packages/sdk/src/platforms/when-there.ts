import type { Line } from './connect';
import type { PlatformWindow } from './platform';

/** How often and how many times a platform that is not there yet is looked for: one minute. */
const LOOK_EVERY_MS = 250;
const LOOKS = 240;

/** Calls back once, as soon as `find` gives something; at once where it does already. A `find` that throws has found nothing. */
export function whenThere<Found>(
  { quiet, onDisconnect }: Line,
  window: PlatformWindow,
  find: () => Found | undefined,
  found: (it: Found) => void,
): void {
  let timer: number | undefined;
  let looks = 0;
  const look = quiet(() => {
    timer = looks++ < LOOKS ? window.setTimeout(look, LOOK_EVERY_MS) : undefined;
    const it = find();
    if (!it) return;
    window.clearTimeout(timer);
    found(it);
  });
  onDisconnect(() => window.clearTimeout(timer));
  look();
}
