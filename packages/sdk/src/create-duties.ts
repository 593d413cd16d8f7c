// What a shop owes because of the records. Apart from the client, because the page does not need it: the script tag loads it where it is asked for.

import type { Duties } from './client';
import { taskKey, tasksOf } from './consent/tasks';
import { createConsentReport } from './create-consent-report';
import type { Rooms } from './rooms';

/** Most tasks remembered as done. */
const MAX_DONE = 200;

/** Lists the shop's tasks, and sends the records to `consentBackend`, where one is named: now and after every change. */
export function createDuties({
  consent,
  transport,
  options,
  origin,
  library,
  now,
}: Pick<Rooms, 'consent' | 'transport' | 'options' | 'origin' | 'library' | 'now'>): Duties {
  const { backends, consentBackend, regime, expiresAfterDays } = options;
  const backend = backends.find(({ name }) => name === consentBackend);
  if (backend) {
    const report = createConsentReport({ backend, consent, transport, origin, library, now });
    consent.subscribe(() => void report());
    void report();
  }
  return {
    tasks(at = now()) {
      const { records, done = [] } = consent.log();
      return tasksOf(records, { regime, expiresAfterDays, now: at }, [done].flat());
    },
    completed(task) {
      if (!task) return;
      const done = [...[consent.log().done ?? []].flat(), taskKey(task)];
      consent.note({ done: [...new Set(done)].slice(-MAX_DONE) });
    },
  };
}
