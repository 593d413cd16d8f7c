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
  /**
   * `campaign:occurrence:step`; with the envelope's member, or without one its visitor, the idempotency key: the same on every page and attempt, and after the
   * device was wiped, wherever the occurrence has a source of its own (an order, an item, a date).
   */
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
  /** The intent's own and the campaign's goal: what ends it, wherever it happens. */
  cancel_on: EventMatch[];
  /** Always has `consent` with class `ad`. */
  recheck: Recheck[];
  /** Why: the facts that held, as `count>=3`. Nothing but names and figures. */
  reasons: string[];
  /** In one language, variables filled in; `url` may be relative to the origin of the event's page. */
  message: { title: string; body?: string | undefined; url?: string | undefined; language: string };
  item_id?: string | undefined;
  /** With recheck `price-low`: the price it was promised at, major units. */
  price?: number | undefined;
  currency?: string | undefined;
}

/** Params of the other three: which intent, and why. */
export interface IntentChange<Reason extends IntentReason = IntentReason> {
  [param: string]: unknown;
  intent_id: string;
  campaign: string;
  occurrence: string;
  reason: Reason;
  class?: MessageClass;
}

/**
 * Why an intent was cancelled: its campaign's goal was reached, an event of `cancelOn` happened, the visitor withdrew a consent that it needs, or the campaign
 * was taken out of the rules.
 */
export type CancelReason = 'goal' | 'cancel-on' | 'withdrawn' | 'ended';

/** How an intent was fulfilled. `shown`: it came due while the visitor was here, and was shown on the page instead; `sent`: the sender's word. */
export type FireReason = 'shown' | 'sent';

/**
 * Why an intent was not armed, or, by the sender's word, not sent. `no-member`: nobody who could be reached; `no-consent`; `quiet-hours`: none of its channels may be
 * used before it expires; `expired`; `holdout`; `recheck`: what the sender looked at no longer held; `unknown`: when it is due, what its title says or which price it
 * promises is not known.
 */
export type SuppressReason = 'no-member' | 'no-consent' | 'quiet-hours' | 'expired' | 'holdout' | 'recheck' | 'unknown';

/** Every reason. */
export type IntentReason = CancelReason | FireReason | SuppressReason;
