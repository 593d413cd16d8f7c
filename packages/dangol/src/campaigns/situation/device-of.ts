import type { Situation } from '@dangol/campaigns';

/** Narrower than this, whichever way it is held, a touch screen is a phone's. CSS pixels. */
const PHONE_PX = 600;

/** By its main pointer, then by its size: a narrow window with a mouse is still a desktop's. */
export function deviceOf(browser: Pick<Window, 'matchMedia' | 'innerWidth' | 'innerHeight'>): Situation['device'] {
  if (!browser.matchMedia('(pointer: coarse)').matches) return 'desktop';
  return Math.min(browser.innerWidth, browser.innerHeight) < PHONE_PX ? 'phone' : 'tablet';
}
