import { connectCallback } from '@dangol/sdk/platforms/callback';
import { connectConsentMode } from '@dangol/sdk/platforms/consent-mode';
import { connectCookiebot } from '@dangol/sdk/platforms/cookiebot';
import { connectCookieConsent } from '@dangol/sdk/platforms/cookieconsent';
import { connectGpp } from '@dangol/sdk/platforms/gpp';
import { connectKlaro } from '@dangol/sdk/platforms/klaro';
import { connectOneTrust } from '@dangol/sdk/platforms/onetrust';
import { connectOsano } from '@dangol/sdk/platforms/osano';
import { connectShopify } from '@dangol/sdk/platforms/shopify';
import { connectTcf } from '@dangol/sdk/platforms/tcf';
import type { PlatformsContext, Wanted } from '../tag/load-platforms';

type Connect = (consent: PlatformsContext['consent'], options: never) => () => void;

const ADAPTERS = new Map<string, Connect>([
  ['callback', connectCallback],
  ['consent-mode', connectConsentMode],
  ['cookiebot', connectCookiebot],
  ['cookieconsent', connectCookieConsent],
  ['gpp', connectGpp],
  ['klaro', connectKlaro],
  ['onetrust', connectOneTrust],
  ['osano', connectOsano],
  ['shopify', connectShopify],
  ['tcf', connectTcf],
]);

/**
 * Connects what is wanted, then whatever is wanted later. A platform that is named again is connected anew, with the options of that call.
 * Where one cannot be connected, what the tag holds back stays held back.
 */
export function create({ consent, wanted, hold, warn }: PlatformsContext): void {
  const connected = new Map<string, () => void>();
  let isComplete = true;

  const connect = (name: string, options?: object): void => {
    const adapter = ADAPTERS.get(name);
    const key = keyOf(name, options);
    try {
      if (!adapter) throw new Error(`there are ${[...ADAPTERS.keys()].join(', ')}`);
      connected.get(key)?.();
      connected.set(key, adapter(consent, options as never));
    } catch (error) {
      isComplete = false;
      warn(`platform "${name}" is not connected, and what needs consent is held back: ${String(error)}`);
    }
  };

  const connectAll = (all: readonly Wanted[]): number => {
    hold(true);
    // The attribute names a platform and a command gives its options: the later counts, and the earlier must not decide meanwhile.
    for (const each of new Map(all.map((each) => [keyOf(...each), each])).values()) connect(...each);
    hold(!isComplete);
    return all.length;
  };

  connectAll([...wanted]);
  wanted.push = (...later) => connectAll(later);
}

/** There may be several callbacks, each with a name of its own. */
function keyOf(name: string, options?: object): string {
  return name === 'callback' ? `${name} ${(options as { name?: string })?.name}` : name;
}
