import type { Channel, ConsentRecord, ConsentTask, Purpose } from '@dangol/schema';
import type { Facts } from './gate';
import { REGIMES } from './regimes';

const DAY_MS = 86_400_000;

/** Days from a decision on advertising to the notice of its result (Network Act §50-7, Enforcement Decree §62-2). */
const RESULT_DAYS = 14;

/** Days from a consent to advertising to its re-confirmation: two years (Network Act §50-8, Enforcement Decree §62-3). */
const RECONFIRM_DAYS = 730;

/** How long before its day a re-confirmation or an expiry is listed. */
const AHEAD_MS = 30 * DAY_MS;

/**
 * What the shop has to do because of these records, soonest first. Result notices are listed from the decision on, the others 30 days ahead;
 * all of them until `done` names them.
 * @param records of every subject, oldest first.
 */
export function tasksOf(
  records: readonly ConsentRecord[],
  { regime, expiresAfterDays = REGIMES[regime].expiresAfterDays, now }: Facts,
  done: readonly string[] = [],
): ConsentTask[] {
  const tasks: ConsentTask[] = [];

  function add(
    kind: ConsentTask['kind'],
    record: ConsentRecord,
    days: number,
    purposes: Purpose[],
    channels: Channel[],
  ) {
    const dueBy = record.decidedAt + days * DAY_MS;
    const isListed = kind === 'result-notice' || now >= dueBy - AHEAD_MS;
    if (isListed && (purposes.length || channels.length) && !done.includes(taskKey({ kind, record: record.id }))) {
      tasks.push({ kind, record: record.id, purposes, channels, dueBy });
    }
  }

  records.forEach((record, index) => {
    const { purposes, channels = {}, source } = record;
    const later = records
      .slice(index + 1)
      .filter((other) => other.subject === record.subject && other.member === record.member);
    const isPlatform = source.startsWith('cmp:');
    // What was granted here and not decided anew since.
    const granted = (Object.keys(purposes) as Purpose[]).filter(
      (purpose) => purposes[purpose] === 'granted' && !later.some((other) => purpose in other.purposes),
    );
    const named = Object.keys(channels) as Channel[];
    const grantedChannels = named.filter(
      (channel) =>
        Object.values(channels[channel]!).includes('granted') && !later.some((other) => other.channels?.[channel]),
    );
    if (REGIMES[regime].hasTasks) {
      add('result-notice', record, RESULT_DAYS, 'marketing' in purposes ? ['marketing'] : [], named);
      add(
        'reconfirm',
        record,
        RECONFIRM_DAYS,
        granted.filter((purpose) => purpose === 'marketing'),
        grantedChannels,
      );
    }
    if (expiresAfterDays && !isPlatform) add('expiry', record, expiresAfterDays, granted, []);
  });
  return tasks.sort((a, b) => a.dueBy - b.dueBy);
}

/** What a task that was done is remembered under. */
export function taskKey({ kind, record }: Pick<ConsentTask, 'kind' | 'record'>): string {
  return `${kind}:${record}`;
}
