import type { Doc } from '../doc';
import { regimeRows } from '../regime-rows';

export const consent: Doc = {
  title: 'Consent',
  summary: 'What begins when, and how the notice or a platform of yours is connected.',
  blocks: [
    {
      text: 'Strips that use the model and the page alone (similar buyers, goes well with, popular) need no consent: nothing is read from the device. Strips of a visitor’s own history, and statistics, begin once their purpose is allowed.',
    },
    { heading: 'Before a choice' },
    {
      table: {
        head: ['Purpose', 'What', 'Korea', 'EU, UK', 'US', 'none'],
        rows: regimeRows(
          {
            necessary: 'the record of the choice',
            personalization: 'the profile on this device, personal strips',
            analytics: 'statistics to the shop’s own server',
            profileLink: 'the member’s id and past orders',
            marketing: 'advertising messages',
            thirdParty: 'statistics to others',
            demographics: 'what the visitor said of themselves',
          },
          { on: 'on', afterNotice: 'after the notice', off: 'off' },
        ),
      },
    },
    {
      text: 'Without `data-regime` the strictest, `eu`, is applied. “Off” means: it waits for a choice, in memory alone.',
    },
    { heading: 'The notice' },
    {
      text: 'It comes when there is something to decide, with refusing and accepting in buttons of one size. A link opens it again at any time.',
    },
    {
      code: '<dangol-consent shop="Our shop" policy="/privacy"></dangol-consent>\n<a href="#dangol-consent">Privacy settings</a>\n<a href="#dangol-privacy">What we know on this device</a>',
    },
    {
      list: [
        'In Korea a shop whose privacy policy names the collection already may say `data-notice="policy"` in place of the notice.',
        'A member’s consent is not the guest’s: who signs in is asked anew, and signing out brings the guest’s choice back.',
        'The browser’s GPC signal is obeyed; `data-gpc="strict"` turns personal strips off as well.',
        'A withdrawal stops at once in every tab, and deletes what was stored for that purpose.',
      ],
    },
    { heading: 'A consent platform that is there already' },
    {
      text: 'Name it, and what the visitor chooses there decides here; leave `<dangol-consent>` out then. It may stand beside the shop’s own platform.',
    },
    {
      code: '<script async src="/dangol/dangol.js" data-model="/dangol/model/" data-regime="eu" data-platform="woocommerce cookiebot"></script>',
    },
    {
      text: 'Google Consent Mode, TCF, GPP, Klaro, Cookiebot, OneTrust, Osano, vanilla-cookieconsent and Shopify are known; any other takes one function.',
    },
  ],
};
