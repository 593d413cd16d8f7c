// The consent room as delivery sees it: a log that every tab reads synchronously, asked with and without the stamp of an event.
import type { ConsentStamp, Decision, Purpose } from '@dangol/schema';
import type { Standing } from '../../../packages/sdk/src/delivery';

/** What a visitor may do about consent, and what delivery may ask. */
export interface Decisions {
  grant(...purposes: Purpose[]): void;
  withdraw(...purposes: Purpose[]): void;
  /** Holds a purpose back, or lets it go on; no decision. */
  suspend(purpose: Purpose, isSuspended?: boolean): void;
  /** The visitor erases what the device holds; with `all` the log too. */
  erase(all?: boolean): void;
  stamp(): ConsentStamp;
  standing(purposes: readonly Purpose[], stamp?: ConsentStamp): Standing;
}

/** @param defaults what is allowed before anybody decides; the rest is undecided. */
export function createDecisions(defaults: Purpose[]): Decisions {
  let log: { id: string; purposes: Partial<Record<Purpose, Decision>>; isErasure?: boolean }[] = [];
  let serial = 0;
  const suspended = new Set<Purpose>();
  const decide = (purposes: Purpose[], decision: Decision) =>
    log.push({
      id: `record-${++serial}`,
      purposes: Object.fromEntries(purposes.map((purpose) => [purpose, decision])),
    });

  function standingOf(purpose: Purpose, since: typeof log): Standing {
    if (since.some(({ purposes, isErasure }) => isErasure || purposes[purpose] === 'denied')) return 'denied';
    const newest = log.findLast(({ purposes }) => purpose in purposes)?.purposes[purpose];
    if (newest === 'denied') return 'denied';
    if (!newest && purpose !== 'necessary' && !defaults.includes(purpose)) return 'waiting';
    return suspended.has(purpose) ? 'suspended' : 'allowed';
  }

  function standing(purposes: readonly Purpose[], stamp?: ConsentStamp): Standing {
    const index = log.findIndex(({ id }) => id === stamp?.record);
    if (stamp?.record && index < 0) return 'denied';
    const since = stamp ? log.slice(index + 1) : [];
    const each = purposes.map((purpose) => standingOf(purpose, since));
    for (const worse of ['denied', 'waiting', 'suspended'] as const) if (each.includes(worse)) return worse;
    return 'allowed';
  }

  return {
    grant: (...purposes) => void decide(purposes, 'granted'),
    withdraw: (...purposes) => void decide(purposes, 'denied'),
    suspend: (purpose, isSuspended = true) => void (isSuspended ? suspended.add(purpose) : suspended.delete(purpose)),
    erase(all = false) {
      if (all) log = [];
      else log.push({ id: `record-${++serial}`, purposes: {}, isErasure: true });
    },
    stamp: () => ({
      record: log.at(-1)?.id ?? null,
      purposes: (['necessary', 'analytics', 'marketing', 'profileLink'] as const).filter(
        (purpose) => standing([purpose]) === 'allowed',
      ),
    }),
    standing,
  };
}
