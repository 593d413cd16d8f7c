import type { ConsentRecord, Decision, Purpose } from '@dangol/schema';

/** The one localStorage key that dangol uses. */
export const CONSENT_KEY = 'dangol.consent';

/** Most records that are kept. Beyond it the oldest go whose every decision was made anew later. */
const MAX_RECORDS = 100;

/** What lies under the key. */
export interface ConsentLog {
  format: 'dangol-consent/1';
  /** Oldest first. */
  records: ConsentRecord[];
  /** The notice shown last. */
  noticed: { version: string; at: number } | null;
}

/** A log without a record. */
export function emptyLog(): ConsentLog {
  return { format: 'dangol-consent/1', records: [], noticed: null };
}

/** Reads what another page or version stored. What cannot be read counts as no decision: the stricter reading. */
export function readLog(text: string | null): ConsentLog {
  try {
    const log = JSON.parse(text ?? '') as ConsentLog;
    if (log.format !== 'dangol-consent/1' || !Array.isArray(log.records)) return emptyLog();
    const records = log.records.filter(
      (record) => typeof record?.purposes === 'object' && record.purposes && record.seq > 0,
    );
    return { ...log, records, noticed: log.noticed?.version ? log.noticed : null };
  } catch {
    return emptyLog();
  }
}

/** Both logs' records, each once, in the order in which they count: by `seq`, then by `decidedAt`. */
export function mergeLogs(one: ConsentLog, other: ConsentLog): ConsentLog {
  const byId = new Map([...one.records, ...other.records].map((record) => [record.id, record]));
  const records = [...byId.values()].sort((a, b) => a.seq - b.seq || a.decidedAt - b.decidedAt);
  const noticed = (one.noticed?.at ?? 0) >= (other.noticed?.at ?? 0) ? one.noticed : other.noticed;
  return { ...one, records: forgetSuperseded(records), noticed: noticed ?? null };
}

/** The newest decision on each purpose. */
export function decisionsOf(log: ConsentLog): Partial<Record<Purpose, Decision>> {
  const decisions: Partial<Record<Purpose, Decision>> = {};
  for (const record of log.records) Object.assign(decisions, record.purposes);
  return decisions;
}

function forgetSuperseded(records: ConsentRecord[]): ConsentRecord[] {
  const kept = [...records];
  for (const record of records) {
    if (kept.length <= MAX_RECORDS) break;
    const later = kept.slice(kept.indexOf(record) + 1);
    const superseded = Object.keys(record.purposes).every((purpose) =>
      later.some(({ purposes }) => purpose in purposes),
    );
    if (superseded) kept.splice(kept.indexOf(record), 1);
  }
  return kept;
}
