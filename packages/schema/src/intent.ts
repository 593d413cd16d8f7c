import type { Duration, EventMatch, MessageClass, Text } from './campaign';
import type { Channel } from './consent';

/** In a rules file: what the shop's backend is asked to send later, to a visitor who may have left. */
export interface Intent {
  /** Due so long after the occurrence… */
  after?: Duration;
  /** …or when something of the campaign's item or member is: `replenishment` as `dueInDays`, `trial-end`. */
  at?: 'replenishment' | 'trial-end';
  /** With `at`: so much earlier (`-3d`) or later (`2d`). */
  shift?: string;
  /** Not sent later than so long after it was due. */
  expires: Duration;
  /** In the order of preference; those that the visitor's consent does not allow fall away. */
  channels: Channel[];
  /** What happens to a channel at a time it may not be used at: it waits until it may (`defer`, default), or falls away (`drop`). */
  quiet?: 'defer' | 'drop';
  cancelOn?: EventMatch[];
  /** What the sender is to look at again, since the device cannot, right before it sends. */
  recheck?: Recheck[];
  message: { title: Text; body?: Text; url?: string };
}

/** What has to hold still. */
export type Recheck = 'in-cart' | 'price-low' | 'in-stock' | 'no-order' | 'not-renewed' | 'consent';

/** `quietHours`: no message between these times of the zone, `21:00-08:00`. */
export interface IntentChannel {
  channel: Channel;
  /** When this channel may be used first, epoch ms: `dueAt`, or the end of the quiet hours it falls into. */
  dueAt: number;
  /** Absent where the channel has none, or the visitor has agreed to the night. */
  quietHours?: string;
}

/** Params of `intent_armed`: all that a sender needs, and may rely on, without asking the device again. */
export interface ArmedIntent {
  [param: string]: unknown;
  /** Also the idempotency key: the same for the same campaign, occurrence and step on this device, however often it is sent. */
  intent_id: string;
  campaign: string;
  occurrence: string;
  step: number;
  arm: string;
  class: MessageClass;
  /** Epoch ms. */
  due_at: number;
  expires_at: number;
  /** IANA zone of the quiet hours. */
  zone: string;
  /** In the order of preference; never empty. */
  channels: IntentChannel[];
  cancel_on: EventMatch[];
  recheck: Recheck[];
  /** Why: the facts that held, as `count>=3`. Nothing but names and figures. */
  reasons: string[];
  message: { title: string; body?: string; url?: string; language: string };
  item_id?: string;
  /** With recheck `price-low`: the price it was promised at, major units. */
  price?: number;
  currency?: string;
}

/** Params of the other three: which intent, and why. */
export interface IntentChange {
  [param: string]: unknown;
  intent_id: string;
  campaign: string;
  occurrence: string;
  reason: IntentReason;
  class?: MessageClass;
}

/**
 * Why an intent was cancelled (`goal`, `cancel-on`, `withdrawn`, `erased`, `ended`), counts as fired (`shown`: it came due while the visitor was here, and was
 * shown on the page instead; `sent`: a sender's word), or was suppressed.
 */
export type IntentReason =
  | 'goal'
  | 'cancel-on'
  | 'withdrawn'
  | 'ended'
  | 'shown'
  | 'sent'
  | 'no-member'
  | 'no-consent'
  | 'quiet-hours'
  | 'expired'
  | 'holdout'
  | 'recheck';
