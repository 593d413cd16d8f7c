import type { Purpose, Regime } from '@dangol/schema';

/** How a purpose stands before anybody decided: off, on, or on once the notice was shown. */
export type Default = 'off' | 'on' | 'afterNotice';

/**
 * What each law allows before a decision, as CONSENT.md reads the law texts. `kr`: PIPA and the E-Commerce Act; `eu`, `uk`: ePrivacy Art. 5(3),
 * PECR reg. 6; `us`: opt-out states. `necessary` is on everywhere.
 */
export const REGIMES: Readonly<Record<Regime, Readonly<Record<Purpose, Default>>>> = {
  kr: {
    necessary: 'on',
    personalization: 'afterNotice',
    analytics: 'afterNotice',
    profileLink: 'off',
    marketing: 'off',
    thirdParty: 'off',
    demographics: 'off',
  },
  eu: {
    necessary: 'on',
    personalization: 'off',
    analytics: 'off',
    profileLink: 'off',
    marketing: 'off',
    thirdParty: 'off',
    demographics: 'off',
  },
  uk: {
    necessary: 'on',
    personalization: 'off',
    analytics: 'off',
    profileLink: 'off',
    marketing: 'off',
    thirdParty: 'off',
    demographics: 'off',
  },
  us: {
    necessary: 'on',
    personalization: 'on',
    analytics: 'on',
    profileLink: 'afterNotice',
    marketing: 'off',
    thirdParty: 'on',
    demographics: 'off',
  },
  none: {
    necessary: 'on',
    personalization: 'on',
    analytics: 'on',
    profileLink: 'off',
    marketing: 'off',
    thirdParty: 'off',
    demographics: 'off',
  },
};

/** The purposes that Global Privacy Control turns off, whatever was decided. @see https://w3c.github.io/gpc/ */
export const LOWERED_BY_GPC: readonly Purpose[] = ['thirdParty', 'marketing'];
