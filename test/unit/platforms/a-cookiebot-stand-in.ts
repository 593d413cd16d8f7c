import type { PageWindow } from './a-visitor';
import type { StandIn } from './stand-in';

const CATEGORIES = ['preferences', 'statistics', 'marketing'];

/**
 * A stand-in for Cookiebot's hosted script: the object and the events that its manual documents, in the manual's order.
 * @see https://www.cookiebot.com/en/developer/
 */
export function aCookiebotStandIn(window: PageWindow, memory: Map<string, Record<string, unknown>>): StandIn {
  const fire = (event: string) => window.dispatchEvent(new Event(event));
  const Cookiebot = {
    consent: {
      necessary: true,
      preferences: false,
      statistics: false,
      marketing: false,
      method: null as string | null,
    },
    consented: false,
    declined: false,
    hasResponse: false,
  };
  function answer(choice: Record<string, unknown>): void {
    const isAny = CATEGORIES.some((category) => choice[category]);
    Object.assign(Cookiebot.consent, { method: 'explicit' }, choice);
    Object.assign(Cookiebot, { consented: isAny, declined: !isAny, hasResponse: true });
    fire('CookiebotOnConsentReady');
    fire(isAny ? 'CookiebotOnAccept' : 'CookiebotOnDecline');
    fire('CookiebotOnLoad');
  }
  const ask = () => {
    fire('CookiebotOnDialogInit');
    fire('CookiebotOnDialogDisplay');
  };
  window.Cookiebot = Cookiebot;
  const before = memory.get('cookiebot');
  if (before) answer(before);
  else ask();
  return {
    choose(isGranted) {
      if (Cookiebot.hasResponse) ask();
      const choice = Object.fromEntries(CATEGORIES.map((category) => [category, isGranted]));
      memory.set('cookiebot', choice);
      answer(choice);
    },
  };
}
