import { connect } from './connect';
import type { Disconnect, PlatformConsent, PlatformOptions, PlatformWindow, Table } from './platform';
import { whenThere } from './when-there';

/** Category names in use; those that a shop has not configured count for nothing. */
export const COOKIECONSENT_TABLE: Table = {
  functionality: ['personalization'],
  preferences: ['personalization'],
  personalization: ['personalization'],
  analytics: ['analytics'],
  ads: ['marketing', 'thirdParty'],
  advertising: ['marketing', 'thirdParty'],
  marketing: ['marketing', 'thirdParty'],
};

/** The slice of vanilla-cookieconsent that is asked. */
export interface CookieConsentApi {
  validConsent(): boolean;
  getUserPreferences(): { acceptedCategories: string[]; rejectedCategories: string[] };
  getConfig(): { mode?: string; categories: Record<string, { enabled?: boolean; readOnly?: boolean }> };
}

type CookieConsentWindow = PlatformWindow & { CookieConsent?: CookieConsentApi };

/**
 * vanilla-cookieconsent 3. Its opt-out mode leaves on what is enabled there until the visitor chooses.
 * @param options.api what `import * as CookieConsent from 'vanilla-cookieconsent'` gave; default `window.CookieConsent`. Without either, a
 *   category that was not accepted counts as refused, and a choice that was made known before we listened is not heard.
 * @see https://cookieconsent.orestbida.com/advanced/callbacks-events.html
 */
export function connectCookieConsent(
  consent: PlatformConsent,
  {
    table = COOKIECONSENT_TABLE,
    window = globalThis as unknown as CookieConsentWindow,
    api,
  }: PlatformOptions<CookieConsentWindow> & { api?: CookieConsentApi } = {},
): Disconnect {
  return connect(consent, 'cookieconsent', table, (line) => {
    const { say, on } = line;
    const read = (isAction: boolean, event?: Event) => {
      const found = api ?? window.CookieConsent;
      if (!found) {
        const accepted = (event as CustomEvent | undefined)?.detail.cookie.categories;
        return accepted && say((category) => accepted.includes(category), isAction);
      }
      const { mode, categories } = found.getConfig();
      const { acceptedCategories } = found.getUserPreferences();
      const hasChosen = found.validConsent();
      say((category) => {
        const known = categories[category];
        if (!known) return undefined;
        if (hasChosen) return acceptedCategories.includes(category);
        return known.readOnly || (mode === 'opt-out' && known.enabled) ? undefined : 'waiting';
      }, isAction);
    };
    for (const event of ['cc:onFirstConsent', 'cc:onConsent', 'cc:onChange']) {
      on(window, event, (heard) => read(event !== 'cc:onConsent', heard));
    }
    // Until `run()` there is no configuration.
    whenThere(
      line,
      window,
      () => (api ?? window.CookieConsent)?.getConfig().categories,
      () => read(false),
    );
  });
}
