import { CHOICES, type Client, type Lowered } from '@dangol/sdk/unchecked';
import { loadPart } from './load-part';

/** A platform to connect, with its options as the adapter of that name takes them. */
export type Wanted = [name: string, options?: object | undefined];

/** What the lazy part of the platforms is given. */
export interface PlatformsContext {
  consent: Client['consent'];
  /** The part takes what is in it, and everything that is pushed later. */
  wanted: Pick<Wanted[], 'push'> & Iterable<Wanted>;
  /** Holds everything back that needs consent, or no longer. */
  hold: (isHeld: boolean) => void;
  warn: (message: string) => void;
}

/** Every purpose but `necessary` waits. */
export const HELD_BACK: Lowered = Object.fromEntries(CHOICES.map((purpose) => [purpose, 'waiting']));

/**
 * Loads the adapters from beside the script once a platform is named. Until they are connected, and where they cannot be, everything
 * that needs consent is held back.
 * @param named as the tag's attribute says.
 * @returns connects one more, or one of these with other options.
 */
export function loadPlatforms(
  consent: Client['consent'],
  named: readonly string[],
  scriptUrl: string,
  warn: (message: string) => void,
): (name: string, options?: object) => void {
  const wanted: Wanted[] = [];
  let isLoading = false;
  const hold = (isHeld: boolean) => consent.signal('platforms', isHeld ? HELD_BACK : null);

  const connect = (name: string, options?: object): void => {
    wanted.push([name, options]);
    if (isLoading) return;
    isLoading = true;
    hold(true);
    loadPart<void, PlatformsContext>('dangol-platforms.js', scriptUrl, { consent, wanted, hold, warn }).catch(() =>
      warn('dangol-platforms.js could not be loaded from beside the script; what needs consent is held back'),
    );
  };
  for (const name of named) connect(name);
  return connect;
}
