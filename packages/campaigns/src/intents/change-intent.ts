import type { Campaign, CancelReason, FireReason, IntentChange, IntentReason, SuppressReason } from '@dangol/schema';

/** Which intent: a step of an occurrence. */
export interface IntentOf {
  campaign: Pick<Campaign, 'id' | 'class'>;
  occurrence: string;
  /** Index of the step, of the arm that was drawn. */
  step: number;
}

/** The same wherever the occurrence is the same: on another page, another attempt, a device that was wiped. */
export function intentId({ campaign, occurrence, step }: IntentOf): string {
  return `${campaign.id}:${occurrence}:${step}`;
}

/** Params of `intent_cancelled`. */
export const cancelIntent = change<CancelReason>;

/** Params of `intent_fired`. */
export const fireIntent = change<FireReason>;

/** Params of `intent_suppressed`. */
export const suppressIntent = change<SuppressReason>;

function change<Reason extends IntentReason>(of: IntentOf, reason: Reason): IntentChange<Reason> {
  const { campaign, occurrence } = of;
  return { intent_id: intentId(of), campaign: campaign.id, occurrence, reason, class: campaign.class ?? 'ad' };
}
