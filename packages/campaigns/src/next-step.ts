import type { Step } from '@dangol/schema';
import type { JudgeContext } from './context';
import { durationMs } from './duration-ms';
import type { Occurrence } from './state';
import type { Refusal } from './verdict';

/** The index of the step that an occurrence may take now, or what keeps it. Waits that are over are passed, and intents that nobody may be told of. */
export function nextStep(
  steps: readonly Step[],
  known: Occurrence | undefined,
  { now, session, mayTell }: JudgeContext,
): number | Refusal {
  let dueAt = known?.at ?? now;
  let end: Refusal = ['key', 'over'];
  for (let index = known?.step ?? 0; index < steps.length; index++) {
    const step = steps[index]!;
    const clause = `steps[${index}].`;
    if ('wait' in step && known) {
      dueAt += durationMs(step.wait);
      if (!(now >= dueAt)) return [`${clause}wait`, 'waits'];
    } else if ('intent' in step && mayTell === false) end = [`${clause}intent`, 'consent'];
    else if ('show' in step && known?.session === session) return [`${clause}show`, 'waits'];
    else return index;
  }
  return end;
}
