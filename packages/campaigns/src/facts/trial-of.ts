import type { ProfileSnapshot, Test } from '@dangol/schema';
import { recall } from '../context';
import { durationMs } from '../duration-ms';
import type { Subjects } from './fact-value';
import { traits } from './traits';

/** A trial. */
export interface Trial {
  /** Epoch ms; `NaN` where neither a record nor the rule says how long it lasts. */
  endsAt: number;
  isRenewed: boolean;
}

/**
 * The visitor's trial: of the member's record, else the newest order of an item with the label. `null`: none; `undefined`: not known, since the labels
 * of something that was ordered since are not.
 */
export function trialOf(
  profile: ProfileSnapshot,
  subjects: Subjects,
  { label = 'trial', lasts }: Test,
): Trial | null | undefined {
  return recall(subjects, `trial ${lasts} ${label}`, () => findTrial(profile, subjects, label, lasts));
}

function findTrial(
  { member, orders }: ProfileSnapshot,
  subjects: Subjects,
  label: string,
  lasts: string | undefined,
): Trial | null | undefined {
  if (member?.trial) return { endsAt: member.trial.endsAt, isRenewed: member.trial.renewedAt !== undefined };
  let isRenewed = false;
  for (const { at, lines } of orders) {
    const isTrial = lines.map(({ id }) => traits('label', id, subjects)?.includes(label));
    if (isTrial.includes(true)) return { endsAt: at + durationMs(lasts), isRenewed };
    if (isTrial.includes(undefined)) return undefined;
    isRenewed = true;
  }
  return null;
}
