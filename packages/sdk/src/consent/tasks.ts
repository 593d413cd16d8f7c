import type { Channel, ConsentRecord, ConsentTask, Purpose } from '@dangol/schema';
import { ownerOf, speaksFor } from './consent-log';
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
 * all of them until `done` names them, a re-confirmation until it is due again.
 * @param records of every subject, oldest first.
 */
export function tasksOf(
  records: readonly ConsentRecord[],
  {
    regime,
    expiresAfterDays = REGIMES[regime].expiresAfterDays,
    now,
  }: Pick<Facts, 'regime' | 'expiresAfterDays' | 'now'>,
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
    const task = { kind, record: record.id, purposes, channels, dueBy: record.decidedAt + days * DAY_MS };
    while (kind === 'reconfirm' && done.includes(taskKey(task))) task.dueBy += days * DAY_MS;
    const isListed = kind === 'result-notice' || now >= task.dueBy - AHEAD_MS;
    if (isListed && (purposes[0] || channels[0]) && !done.includes(taskKey(task))) tasks.push(task);
  }

  records.forEach((record, index) => {
    const { purposes, channels = {} } = record;
    const theirs = records.filter((other) => speaksFor(other, ownerOf(record)));
    const later = theirs.filter((other) => records.indexOf(other) > index);
    // What was granted here and not decided anew since.
    const granted = (Object.keys(purposes) as Purpose[]).filter(
      (purpose) => purposes[purpose] === 'granted' && !later.some((other) => purpose in other.purposes),
    );
    const named = Object.keys(channels) as Channel[];
    // A guest's consent that went with a member's refusal: one notice tells of both.
    const before = records[index - 1];
    const isEcho = before?.member && !record.member && before.decidedAt === record.decidedAt;
    if (REGIMES[regime].hasTasks && !isEcho) {
      add('result-notice', record, RESULT_DAYS, 'marketing' in purposes ? ['marketing'] : [], named);
      const isRefused = theirs.filter((other) => other.purposes.marketing).at(-1)?.purposes.marketing === 'denied';
      const grantedChannels = named.filter((channel) =>
        (['ad', 'night'] as const).some(
          (kind) =>
            channels[channel]?.[kind] === 'granted' && !later.some((other) => other.channels?.[channel]?.[kind]),
        ),
      );
      add(
        'reconfirm',
        record,
        RECONFIRM_DAYS,
        granted.filter((purpose) => purpose === 'marketing'),
        // Who refuses advertising as a whole must not be asked whether a channel still suits.
        isRefused ? [] : grantedChannels,
      );
    }
    if (expiresAfterDays) add('expiry', record, expiresAfterDays, granted, []);
  });
  return tasks.sort((a, b) => a.dueBy - b.dueBy);
}

/** What a task that was done is remembered under. */
export function taskKey({ kind, record, dueBy }: Pick<ConsentTask, 'kind' | 'record' | 'dueBy'>): string {
  return `${kind}:${record}:${dueBy}`;
}
