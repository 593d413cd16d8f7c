import type { Page } from 'playwright-core';

/** A consent platform as a shop installs it, and what a visitor does with its own buttons. */
export interface InstalledPlatform {
  name: string;
  head: string;
  /** Set up for visitors who are opted in until they opt out: everything but advertising. */
  optOutHead: string;
  /** In the first notice. */
  acceptAll(page: Page): Promise<void>;
  rejectAll(page: Page): Promise<void>;
  /** Opens the preferences again, turns one category the other way and saves. */
  turn(page: Page, category: string): Promise<void>;
}

const KLARO_CONFIG = {
  services: [
    { name: 'necessary', title: 'The shop', purposes: ['shop'], required: true },
    { name: 'taste', title: 'Recommendations', purposes: ['personalization'] },
    { name: 'numbers', title: 'Statistics', purposes: ['analytics'] },
    { name: 'adverts', title: 'Advertising', purposes: ['advertising'] },
  ],
  acceptAll: true,
  translations: { en: { privacyPolicyUrl: '/privacy' } },
};

/** Of a service: on until the visitor says otherwise. */
const OPT_OUT = { default: true, optOut: true };

const klaroHead = (config: object) => `<script>window.klaroConfig = ${JSON.stringify(config)}</script>
<script defer src="/klaro/klaro.js" data-config="klaroConfig"></script>`;

const klaro: InstalledPlatform = {
  name: 'klaro',
  head: klaroHead(KLARO_CONFIG),
  optOutHead: klaroHead({
    ...KLARO_CONFIG,
    services: KLARO_CONFIG.services.map((service) => ({ ...service, ...(service.name !== 'adverts' && OPT_OUT) })),
  }),
  acceptAll: (page) => page.click('.klaro .cookie-notice .cm-btn-success'),
  rejectAll: (page) => page.click('.klaro .cookie-notice .cn-decline'),
  async turn(page, category) {
    await page.evaluate(() => (window as never as { klaro: { show(): void } }).klaro.show());
    await page.click(`.klaro label[for="purpose-item-${category}"]`);
    await page.click('.klaro .cookie-modal .cm-btn-accept');
  },
};

const COOKIECONSENT_CONFIG = {
  // This browser says that it is driven.
  hideFromBots: false,
  categories: { necessary: { enabled: true, readOnly: true }, personalization: {}, analytics: {}, ads: {} },
  guiOptions: { disableTransitions: true },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: 'Cookies',
          acceptAllBtn: 'Accept',
          acceptNecessaryBtn: 'Reject',
          showPreferencesBtn: 'More',
        },
        preferencesModal: {
          title: 'Preferences',
          acceptAllBtn: 'Accept',
          acceptNecessaryBtn: 'Reject',
          savePreferencesBtn: 'Save',
          closeIconLabel: 'Close',
          sections: ['necessary', 'personalization', 'analytics', 'ads'].map((linkedCategory) => ({
            title: linkedCategory,
            linkedCategory,
          })),
        },
      },
    },
  },
};

const cookieconsentHead = (config: object) => `<link rel="stylesheet" href="/cookieconsent/cookieconsent.css">
<script defer src="/cookieconsent/cookieconsent.umd.js"></script>
<script>addEventListener('DOMContentLoaded', () => CookieConsent.run(${JSON.stringify(config)}))</script>`;

const cookieconsent: InstalledPlatform = {
  name: 'cookieconsent',
  head: cookieconsentHead(COOKIECONSENT_CONFIG),
  optOutHead: cookieconsentHead({
    ...COOKIECONSENT_CONFIG,
    mode: 'opt-out',
    categories: {
      ...COOKIECONSENT_CONFIG.categories,
      personalization: { enabled: true },
      analytics: { enabled: true },
    },
  }),
  acceptAll: (page) => page.click('#cc-main .cm [data-role="all"]'),
  rejectAll: (page) => page.click('#cc-main .cm [data-role="necessary"]'),
  async turn(page, category) {
    await page.evaluate(() =>
      (window as never as { CookieConsent: { showPreferences(): void } }).CookieConsent.showPreferences(),
    );
    await page.click(`#cc-main .pm .section__toggle-wrapper:has([value="${category}"])`);
    await page.click('#cc-main .pm [data-role="save"]');
  },
};

/** The two whose packages are installed here: the real ones. */
export const INSTALLED = [klaro, cookieconsent];
