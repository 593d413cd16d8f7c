import type { Occurrence } from './state';

interface Happened {
  /** Epoch ms. */
  at: number;
}

interface OfCampaign extends Happened {
  campaign: string;
}

interface OfOccurrence extends OfCampaign {
  occurrence: string;
}

/** What the state changes by, for whoever draws, reports and arms; a step is taken by `claim()`. */
export type Change =
  /** The message was in view: its exposure is reported once. */
  | (OfOccurrence & { kind: 'seen' })
  /** A button or an item was followed: an inline message does not come again in this visit. */
  | (OfOccurrence & { kind: 'clicked' })
  /** Closed by the visitor; `until`, epoch ms, where nothing is to be shown for so long. Without an occurrence: a dismissal that was remembered elsewhere. */
  | (OfCampaign & { kind: 'dismissed'; occurrence?: string; until?: number | undefined })
  | (OfOccurrence & { kind: 'goal' })
  /** Of `intents` alone, where they are named, else of the whole occurrence. */
  | (OfOccurrence & { kind: 'cancelled'; by?: Occurrence['endedBy']; intents?: readonly string[] | undefined })
  | (OfOccurrence & { kind: 'issued'; coupon: NonNullable<Occurrence['coupons']>[number] })
  | (OfOccurrence & { kind: 'armed'; intent: NonNullable<Occurrence['intents']>[number] })
  /** The intent came due, or was sent: it is nobody's any more. */
  | (OfOccurrence & { kind: 'fired'; intent: string })
  /** The tab still has something over its page, or no longer. */
  | (Happened & { kind: 'overlay'; tab: string; isOpen: boolean });
