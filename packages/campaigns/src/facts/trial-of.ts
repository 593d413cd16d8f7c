import type { ProfileSnapshot, Test } from '@dangol/schema';
import type { Context } from '../context';
import { durationMs } from '../duration-ms';
import { knownItem } from './known-item';
import { traits } from './traits';

/** A trial. */
export interface Trial {
  /** Epoch ms; absent where there is no trial, `NaN` where that is not known. */
  endsAt?: number;
  isRenewed?: boolean;
}

/**
 * The visitor's trial: of the member's record, else the newest order of an item with the label. It is not known where the labels of something that was ordered
 * since are not, nor where neither a record nor the rule says how long it lasts.
 */
export function trialOf(
  { member, orders }: ProfileSnapshot,
  context: Context,
  { label = 'trial', lasts }: Test,
): Trial {
  if (member?.trial) return { endsAt: member.trial.endsAt, isRenewed: member.trial.renewedAt !== undefined };
  for (const [place, { at, lines }] of orders.entries()) {
    const isTrial = lines.map(({ id }) => traits('label', knownItem(id, context))?.includes(label));
    if (isTrial.includes(true)) return { endsAt: at + durationMs(lasts), isRenewed: place > 0 };
    if (isTrial.includes(undefined)) return { endsAt: Number.NaN };
  }
  return {};
}
