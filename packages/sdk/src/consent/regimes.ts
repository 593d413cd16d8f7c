import { type Channel, PURPOSES, type Purpose, type Regime } from '@dangol/schema';

/** How a purpose stands before anybody decided: on, on once the notice was shown, or off. */
export type Default = 'on' | 'afterNotice' | 'off';

/** What a law says before and beside the visitor's own decisions. */
export interface RegimeRules {
  /** Before a decision; a purpose that is not named is off. */
  defaults: Readonly<Partial<Record<Purpose, Default>>>;
  /** Channels on which advertising needs no consent beforehand. */
  channels: readonly Channel[];
  /** Channels whose advertising needs a consent of its own between 21:00 and 08:00. */
  nightApart: readonly Channel[];
  /** What is denied to a child. */
  child: readonly Purpose[];
  /** A guardian may grant it nevertheless. */
  byGuardian?: true;
  /** Days after which a grant has to be asked for anew. */
  expiresAfterDays?: number;
  /** Advertising consents bring duties with deadlines; see `tasks`. */
  hasTasks?: true;
}

/** All that needs a choice of its own: every purpose but `necessary`, the first. */
export const CHOICES: readonly Purpose[] = PURPOSES.slice(1);

/** Opt-in for everything (ePrivacy Art. 5(3), PECR reg. 6); no tracker lives longer than 13 months (CNIL, 2020-091). */
const OPT_IN: RegimeRules = { defaults: {}, channels: [], nightApart: [], child: CHOICES, expiresAfterDays: 395 };

/**
 * The regimes as one table.
 * `kr`: PIPA Art. 15, 22-2 (under 14), Network Act Art. 50 (advertising, the night, deadlines). `us`: the opt-out states; SMS by the TCPA.
 */
export const REGIMES: Readonly<Record<Regime, RegimeRules>> = {
  kr: {
    defaults: { personalization: 'afterNotice', analytics: 'afterNotice' },
    channels: [],
    nightApart: ['sms', 'kakao', 'webpush', 'apppush'],
    child: ['personalization', 'profileLink', 'marketing', 'thirdParty', 'demographics'],
    byGuardian: true,
    hasTasks: true,
  },
  eu: OPT_IN,
  uk: OPT_IN,
  us: {
    defaults: { personalization: 'on', analytics: 'on', thirdParty: 'on', profileLink: 'afterNotice' },
    channels: ['email', 'kakao', 'webpush', 'apppush'],
    nightApart: [],
    child: CHOICES,
  },
  none: { defaults: { personalization: 'on', analytics: 'on' }, channels: [], nightApart: [], child: CHOICES },
};

/** The purposes that Global Privacy Control turns off, whatever was decided. @see https://w3c.github.io/gpc/ */
export const LOWERED_BY_GPC: readonly Purpose[] = ['thirdParty', 'marketing'];
