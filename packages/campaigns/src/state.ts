/** What is remembered of campaigns on this device, bounded; it lives and dies with the profile. */
export interface CampaignState {
  format: 'dangol-campaigns/1';
  /** The latest moment it has seen: a clock that is set back revives nothing. */
  at: number;
  /** One per campaign that has ever run, newest first. */
  campaigns: CampaignRecord[];
  /** Of the groups of caps. */
  groups: Tally[];
  /** The member that it is of, where one was signed in: a hash that tells those of this device apart. */
  member?: string | undefined;
  /** Which tab shows something over its page, until when at the latest. */
  overlay?: { tab: string; until: number } | undefined;
}

/** How often something was shown. */
export interface Tally {
  id: string;
  total: number;
  /** Epoch ms. */
  lastAt: number;
  /** Of `day` (`2026-11-22`, in the file's zone) and of `session`. */
  day: string;
  today: number;
  session: string;
  inSession: number;
}

/** One campaign's past. Counts exposures, held-out ones too: both halves of a test are capped alike. */
export interface CampaignRecord extends Tally {
  clickedAt?: number;
  convertedAt?: number;
  /** Closed by the visitor, whether or not for some days. */
  dismissedAt?: number;
  /** Asked for by the visitor; also kept where no profile may be. */
  dismissedUntil?: number;
  /** Newest first, at most 40; those that went are in `past`. */
  occurrences: Occurrence[];
  /** `fnv1a32` of the keys of occurrences that are over and no longer listed; at most 500. */
  past: number[];
}

/** One occurrence, from its first step to its end. */
export interface Occurrence {
  key: string;
  /** `base`, the name of an arm, or `holdout`. */
  arm: string;
  /** Index of the next step; `steps.length` when all were taken. */
  step: number;
  startedAt: number;
  /** When the last step was taken. */
  at: number;
  /** Visit in which the last message was shown. */
  session?: string;
  /** Index of the last message that was shown. */
  shown?: number;
  /** When that message was in view: its exposure has been reported. */
  seenAt?: number | undefined;
  /** It was closed or followed since: an inline message does not come again in this visit. */
  isGone?: boolean;
  item?: string;
  /** `done`: all steps were taken; goals still count. */
  endedBy?: 'done' | 'goal' | 'cancel-on' | 'expired' | 'stopped';
  /** When what its intents send is due, epoch ms, the newest first; also of what could not be sent or was held out, so that goals count alike. */
  dues?: number[];
  /** Benefits that were issued, one a step, and one for a survey's thanks: shown again until they expire, never longer. */
  coupons?: { step: number; isThanks?: boolean | undefined; code?: string; url?: string; expiresAt?: number }[];
  /** Intents that were armed and are neither due nor cancelled. */
  intents?: {
    id: string;
    step: number;
    dueAt: number;
    expiresAt: number;
    class: string;
    /** Whoever was signed in then, as the state names them: it is theirs to withdraw. */
    member?: string | undefined;
  }[];
}
