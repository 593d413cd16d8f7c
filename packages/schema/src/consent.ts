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

/** Every channel, in the order in which they are shown. */
export const CHANNELS: readonly Channel[] = ['email', 'sms', 'kakao', 'webpush', 'apppush'];

/** What was decided on the channels: advertising at all, and (a separate decision in Korea) between 21:00 and 08:00. */
export type ChannelDecisions = Partial<Record<Channel, { ad?: Decision; night?: Decision }>>;

/**
 * Who or what decided. `cmp:<name>`: the visitor's own choice in a connected consent platform. `erasure`: the visitor erased what this device
 * held; such a record decides nothing, and ends whatever was captured before it.
 */
export type ConsentSource =
  | 'banner'
  | 'settings'
  | 'signup'
  | 'checkout'
  | `cmp:${string}`
  | 'gpc'
  | 'api'
  | 'withdrawal'
  | 'expiry'
  | 'erasure';

/** One entry of the append-only consent history. A withdrawal is a record too. No IP, no URL history. */
export interface ConsentRecord {
  /** UUIDv7. */
  id: string;
  /** Counts up per device; with `decidedAt` it decides which record is the newest. */
  seq: number;
  previous: string | null;
  regime: Regime;
  /** Whose decision it is. A guest's and a member's are kept apart: neither stands for the other. */
  subject: 'device' | 'member';
  /** Of a member's record: a 32-bit hash of the member id, which keeps two members of one device apart without storing the id. */
  member?: string;
  /** Only what was decided in this record; what is absent keeps its earlier decision. */
  purposes: Partial<Record<Purpose, Decision>>;
  channels?: ChannelDecisions;
  source: ConsentSource;
  notice?: Notice;
  /** A guardian decided for a child. */
  guardian?: boolean;
  /** BCP 47. */
  locale?: string;
  /** Epoch ms. */
  decidedAt: number;
}

/** The text that was shown when a decision was made. */
export interface Notice {
  version: string;
  /** Algorithm and digest of the text, such as `sha-256:9f86…`. */
  textHash?: string;
}

/**
 * Something the shop has to do because of a consent record.
 * `result-notice`: tell the member what came of a consent to, or a withdrawal of, advertising (Korea, Network Act §50-7: within 14 days).
 * `reconfirm`: confirm a consent to advertising (Korea, Network Act §50-8: every two years).
 * `expiry`: a consent runs out and has to be asked for anew.
 */
export interface ConsentTask {
  kind: 'result-notice' | 'reconfirm' | 'expiry';
  /** Id of the record that it is about. */
  record: string;
  /** What it is about. */
  purposes: Purpose[];
  channels: Channel[];
  /** Epoch ms. */
  dueBy: number;
}
