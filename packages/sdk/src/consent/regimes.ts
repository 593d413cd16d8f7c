import type { Purpose, Regime } from '@dangol/schema';

/** How a purpose stands before anybody decided: on, or on once the notice was shown. */
export type Default = 'on' | 'afterNotice';

/**
 * What each law allows before a decision, as its text reads; what is not named is off. `necessary` is on everywhere.
 * `kr`: PIPA and the E-Commerce Act; `eu`, `uk`: ePrivacy Art. 5(3), PECR reg. 6; `us`: opt-out states.
 */
export const REGIMES: Readonly<Record<Regime, Readonly<Partial<Record<Purpose, Default>>>>> = {
  kr: { personalization: 'afterNotice', analytics: 'afterNotice' },
  eu: {},
  uk: {},
  us: { personalization: 'on', analytics: 'on', thirdParty: 'on', profileLink: 'afterNotice' },
  none: { personalization: 'on', analytics: 'on' },
};

/** The purposes that Global Privacy Control turns off, whatever was decided. @see https://w3c.github.io/gpc/ */
export const LOWERED_BY_GPC: readonly Purpose[] = ['thirdParty', 'marketing'];
