import type { ChannelDecisions, ConsentRecord, ConsentStamp, Purpose } from '@dangol/schema';
import type { Decided } from './gate';

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
  noticed: { version: string; at: number; textHash?: string } | null;
  /** The visitor does not want to be asked before then, epoch ms. */
  askAfter?: number;
  isChild?: boolean;
  /** Tasks that the shop has done, as `kind:record`. */
  done?: string[];
  /** `seq` of the newest record that the shop's backend has acknowledged. */
  reported?: number;
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

/** The log with more records, each once, in the order in which they count: by `seq`, then by `decidedAt`. */
export function withRecords(log: ConsentLog, added: ConsentRecord[]): ConsentLog {
  const byId = new Map([...log.records, ...added].map((record) => [record.id, record]));
  const records = [...byId.values()].sort((a, b) => a.seq - b.seq || a.decidedAt - b.decidedAt);
  return { ...log, records: forgetSuperseded(records) };
}

/** Whose decisions are meant: a member's, by the short hash of the id (`''`: a member that nothing is known of), or the guest's. */
export type Subject = string | undefined;

/** Whether a record speaks for the subject. A platform does not tell guests from members: it speaks for whoever sits at the device. */
export function speaksFor({ subject, member, source }: ConsentRecord, who: Subject): boolean {
  return source.startsWith('cmp:') || (subject === 'member' ? member === who : who === undefined);
}

/**
 * The newest decisions of a subject. Where a platform made the newest and several are connected, the most restrictive of their newest holds.
 * @param connected sources of the platforms connected on this page.
 */
export function decisionsOf(
  { records }: ConsentLog,
  who: Subject,
  connected: ReadonlySet<string>,
): { decided: Partial<Record<Purpose, Decided>>; channels: ChannelDecisions } {
  const decided: Partial<Record<Purpose, Decided>> = {};
  const channels: ChannelDecisions = {};
  const refusals = new Map<string, Set<string>>();
  for (const record of records) {
    if (!speaksFor(record, who)) continue;
    const { source, decidedAt: at, notice, guardian: byGuardian } = record;
    const byPlatform = source.startsWith('cmp:');
    for (const [purpose, decision] of Object.entries(record.purposes) as [Purpose, 'granted' | 'denied'][]) {
      const refused = byPlatform ? (refusals.get(purpose) ?? new Set()) : new Set<string>();
      refusals.set(purpose, refused);
      if (byPlatform && decision === 'denied') refused.add(source);
      else refused.delete(source);
      const isRefused = [...refused].some((other) => connected.has(other));
      decided[purpose] = {
        decision: isRefused ? 'denied' : decision,
        at,
        notice: notice?.version,
        byGuardian,
        byPlatform,
      };
    }
    for (const [channel, decision] of Object.entries(record.channels ?? {})) {
      channels[channel as 'sms'] = { ...channels[channel as 'sms'], ...decision };
    }
  }
  return { decided, channels };
}

/** Whether any of these purposes was denied to the subject, or everything erased, after the stamp. Also where the stamp's own record is gone. */
export function endedSince(
  { records }: ConsentLog,
  who: Subject,
  purposes: readonly Purpose[],
  { record: own, seq = 0 }: ConsentStamp,
): boolean {
  const ends = (record: ConsentRecord) =>
    record.source === 'erasure' ||
    (speaksFor(record, who) && purposes.some((purpose) => record.purposes[purpose] === 'denied'));
  return (own && !records.some(({ id }) => id === own)) || records.some((record) => record.seq > seq && ends(record));
}

function forgetSuperseded(records: ConsentRecord[]): ConsentRecord[] {
  const kept = [...records];
  for (const record of records) {
    if (kept.length <= MAX_RECORDS) break;
    const later = kept.slice(kept.indexOf(record) + 1).filter(({ member }) => member === record.member);
    const decidedLater = later.flatMap(decidedBy);
    if (decidedBy(record).every((name) => decidedLater.includes(name))) kept.splice(kept.indexOf(record), 1);
  }
  return kept;
}

function decidedBy({ purposes, channels = {} }: ConsentRecord): string[] {
  const onChannels = Object.entries(channels).flatMap(([channel, kinds]) =>
    Object.keys(kinds).map((kind) => `${channel} ${kind}`),
  );
  return [...Object.keys(purposes), ...onChannels];
}
