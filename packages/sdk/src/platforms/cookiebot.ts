import { connect } from './connect';
import type { Disconnect, PlatformConsent, PlatformOptions, PlatformWindow, Table } from './platform';

/** Cookiebot's fixed categories. */
export const COOKIEBOT_TABLE: Table = {
  preferences: ['personalization'],
  statistics: ['analytics'],
  marketing: ['marketing', 'thirdParty'],
};

type CookiebotWindow = PlatformWindow & {
  Cookiebot?: {
    consent?: Record<string, unknown> & { method?: string | null };
    /** Whether the visitor has answered. */
    hasResponse?: boolean;
  };
};

/**
 * Cookiebot. A consent whose `method` is `implied` was given by nobody: it lowers nothing, and grants nothing.
 * @see https://www.cookiebot.com/en/developer/
 */
export function connectCookiebot(
  consent: PlatformConsent,
  { table = COOKIEBOT_TABLE, window = globalThis as unknown as CookiebotWindow }: PlatformOptions<CookiebotWindow> = {},
): Disconnect {
  return connect(consent, 'cookiebot', table, ({ say, on }) => {
    // The same events follow a click and a page load: only after a dialogue, or an event without an answer, are they the visitor's act. Before the
    // first event it may not yet have read the answer of an earlier page.
    let isAsked = false;
    const read = (event?: Event) => {
      const { consent: given, hasResponse } = window.Cookiebot ?? {};
      if (!given) return;
      const hasChosen = hasResponse && given.method !== 'implied';
      say((category) => {
        const isOn = given[category];
        if (hasChosen) return isOn as boolean | undefined;
        return isOn ? undefined : 'waiting';
      }, isAsked);
      isAsked = !!event && !hasResponse;
    };
    for (const event of ['CookiebotOnConsentReady', 'CookiebotOnAccept', 'CookiebotOnDecline']) on(window, event, read);
    on(window, 'CookiebotOnDialogDisplay', () => {
      isAsked = true;
    });
    read();
  });
}
