import type { ConsentStamp, Purpose } from '@dangol/schema';
import type { DeliveryDeps, Standing } from './delivery';

/**
 * One question to consent about many events. The answers are good for the present turn of the event loop alone: ask anew after each wait.
 * @returns an event's standing by its stamp; each stamp is asked about once, since most events share one.
 */
export function askConsent(
  { standing }: Pick<DeliveryDeps, 'standing'>,
  purposes: readonly Purpose[],
): (event: { consent: ConsentStamp }) => Standing {
  const answers = new Map<string, Standing>();
  return ({ consent }) => {
    const key = JSON.stringify(consent);
    const answer = answers.get(key) ?? standing(purposes, consent);
    answers.set(key, answer);
    return answer;
  };
}

/** Whether what was collected under it is to be given up: refused, or never allowed. `suspended` is neither used nor deleted. */
export function isOver(standing: Standing): boolean {
  return standing === 'denied' || standing === 'waiting';
}
