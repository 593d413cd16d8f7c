/** What a piece of data may be used for. `necessary` is always allowed. */
export type Purpose =
  | 'necessary'
  | 'personalization'
  | 'analytics'
  | 'profileLink'
  | 'marketing'
  | 'thirdParty'
  | 'demographics';

/** Every purpose, in the order in which they are shown. */
export const PURPOSES: readonly Purpose[] = [
  'necessary',
  'personalization',
  'analytics',
  'profileLink',
  'marketing',
  'thirdParty',
  'demographics',
];

/** The law a shop declares for its visitors. Unknown or missing counts as `eu`, the strictest. */
export type Regime = 'kr' | 'eu' | 'uk' | 'us' | 'none';

/** A medium for advertising messages. */
export type Channel = 'email' | 'sms' | 'kakao' | 'webpush' | 'apppush';

/** One decision. Undecided is the absence of one: three states everywhere. */
export type Decision = 'granted' | 'denied';

/** Who or what decided. */
export type ConsentSource =
  | 'banner'
  | 'settings'
  | 'signup'
  | 'checkout'
  | `cmp:${string}`
  | 'gpc'
  | 'api'
  | 'withdrawal'
  | 'expiry';

/** One entry of the append-only consent history. A withdrawal is a record too. No IP, no URL history. */
export interface ConsentRecord {
  /** UUIDv7. */
  id: string;
  /** Counts up per device; with `decidedAt` it decides which record is the newest. */
  seq: number;
  previous: string | null;
  regime: Regime;
  subject: 'device' | 'member';
  /** Only what was decided in this record; what is absent keeps its earlier decision. */
  purposes: Partial<Record<Purpose, Decision>>;
  channels?: Partial<Record<Channel, { ad?: Decision; night?: Decision }>>;
  source: ConsentSource;
  notice?: { version: string; textHash?: string };
  /** BCP 47. */
  locale?: string;
  /** Epoch ms. */
  decidedAt: number;
}
