import type { PageWindow } from './a-visitor';
import type { StandIn } from './stand-in';

type Consent = Record<string, string>;

/**
 * A stand-in for Osano's hosted script: the functions and events that its manual documents.
 * @see https://developers.osano.com/cmp/javascript-api/developer-documentation-consent-javascript-api
 */
export function anOsanoStandIn(window: PageWindow, memory: Map<string, Consent>): StandIn & { listeners(): number } {
  const heard = new Map<string, Set<(given?: Consent) => void>>();
  const all = (value: string): Consent => ({
    ESSENTIAL: 'ACCEPT',
    STORAGE: value,
    PERSONALIZATION: value,
    ANALYTICS: value,
    MARKETING: value,
    OPT_OUT: value === 'ACCEPT' ? 'DENY' : 'ACCEPT',
  });
  let given = memory.get('osano');
  const of = (event: string) => {
    const listeners = heard.get(event) ?? new Set();
    heard.set(event, listeners);
    return listeners;
  };
  window.Osano = {
    cm: {
      getConsent: () => given ?? { ...all('DENY'), OPT_OUT: 'DENY' },
      addEventListener(event: string, listener: (given?: Consent) => void) {
        of(event).add(listener);
        // "If the CMP has already initialized by the time a listener is added …, the callback is immediately fired."
        if (event === 'osano-cm-initialized') listener(given);
      },
      removeEventListener: (event: string, listener: () => void) => of(event).delete(listener),
    },
  };
  return {
    choose(isGranted) {
      given = all(isGranted ? 'ACCEPT' : 'DENY');
      memory.set('osano', given);
      for (const listener of of('osano-cm-consent-saved')) listener(given);
    },
    listeners: () => [...heard.values()].reduce((sum, { size }) => sum + size, 0),
  };
}
