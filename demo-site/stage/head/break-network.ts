import type { Fault } from '../stage';

/** The slice of a window whose requests are broken. */
export type NetworkWindow = Pick<Window, 'fetch' | 'navigator' | 'setTimeout' | 'document' | 'location'>;

const SLOW_MS = 2000;

/** Makes dangol's requests fail as told: those for its model and to its backends. The shop's own go through. */
export function breakNetwork(window: NetworkWindow, faults: readonly Fault[]): void {
  const has = (fault: Fault) => faults.includes(fault);
  if (!faults.some((fault) => fault !== 'storage')) return;
  const { fetch, navigator } = window;

  window.fetch = async (input, init) => {
    const goal = goalOf(String(input instanceof Request ? input.url : input), window);
    if (goal) {
      if (has('slow')) await new Promise((resolve) => window.setTimeout(resolve as () => void, SLOW_MS));
      if (has('offline')) throw new TypeError('Failed to fetch');
      if (has(goal)) return new Response(null, { status: goal === 'model' ? 404 : 503 });
    }
    return fetch.call(window, input, init);
  };

  const { sendBeacon } = navigator;
  navigator.sendBeacon = (url, data) =>
    has('offline') && goalOf(String(url), window) ? false : sendBeacon.call(navigator, url, data);
  if (has('offline')) Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true });
}

/** What a request is for; `undefined`: the shop's own. The script tag says where both are, and comes later than this script. */
function goalOf(url: string, { document, location }: NetworkWindow): 'model' | 'backend' | undefined {
  const { model, backend = '' } = document.querySelector<HTMLElement>('script[data-model]')?.dataset ?? {};
  const isBelow = (address: string | undefined) =>
    address !== undefined && address !== '' && absolute(url, location).startsWith(absolute(address, location));
  if (isBelow(model)) return 'model';
  return backend.split(' ').some(isBelow) ? 'backend' : undefined;
}

function absolute(url: string, { href }: Location): string {
  return URL.canParse(url, href) ? new URL(url, href).href : '';
}
