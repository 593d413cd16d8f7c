import { type ChannelDecisions, type ConsentRecord, type ConsentStamp, PURPOSES, type Purpose } from '@dangol/schema';
import type { Decided } from './gate';

/** The localStorage key of all that concerns consent. */
export const CONSENT_KEY = 'dangol.consent';

/** The only other one: campaigns that the visitor does not want to see for a while, `{ campaign: until }`, epoch ms. */
export const DISMISSED_KEY = 'dangol.dismissed';

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
  /** Tasks that the shop has done, as `kind:record:dueBy`. */
  done?: string[];
  /** `seq` of the newest record that the shop's backend has acknowledged. */
  reported?: number;
  /** `seq` of the newest denial or erasure that is not kept any more: whatever was stamped before it counts as ended. */
  ended?: number;
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
    return { ...log, records: log.records.filter(isRecord), noticed: log.noticed?.version ? log.noticed : null };
  } catch {
    return emptyLog();
  }
}

/** The log with more records, each once, in the order in which they count: by `seq`, then by `decidedAt`. */
export function withRecords(log: ConsentLog, added: ConsentRecord[]): ConsentLog {
  const byId = new Map([...log.records, ...added].map((record) => [record.id, record]));
  const records = [...byId.values()].sort((a, b) => a.seq - b.seq || a.decidedAt - b.decidedAt);
  const kept = forgetSuperseded(records);
  const gone = records.filter((record) => !kept.includes(record) && (isErasure(record) || refuses(record, PURPOSES)));
  const ended = Math.max(log.ended ?? 0, ...gone.map(({ seq }) => seq));
  return { ...log, records: kept, ...(ended && { ended }) };
}

/** Whose decisions are meant: a member's, by the short hash of the id (`''`: a member that nothing is known of), or the guest's. */
export type Subject = string | undefined;

/** Whether a record speaks for the subject. A platform does not tell guests from members: it speaks for whoever sits at the device. */
export function speaksFor(record: ConsentRecord, who: Subject): boolean {
  return isPlatforms(record) || ownerOf(record) === who;
}

/** Whose record it is, also a platform's. */
export function ownerOf({ subject, member = '' }: ConsentRecord): Subject {
  return subject === 'member' ? member : undefined;
}

/** Whether a connected platform made it. */
export function isPlatforms({ source }: Pick<ConsentRecord, 'source'>): boolean {
  return source.startsWith('cmp:');
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
    const byPlatform = isPlatforms(record);
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

/**
 * Whether any of these purposes was denied to the stamp's subject, or everything erased, after the stamp; also where the stamp's own record, or
 * the log that it was taken from, is gone. Of a member who had no record it is not known which one it was: any member's denial counts.
 */
export function endedSince(
  { records, ended = 0 }: ConsentLog,
  purposes: readonly Purpose[],
  { record: id, seq = 0, subject }: ConsentStamp,
): boolean {
  const own = records.find((record) => record.id === id);
  const isMeant = (record: ConsentRecord) =>
    subject && !own?.member ? record.subject === 'member' || isPlatforms(record) : speaksFor(record, own?.member);
  return (
    (!!id && !own) ||
    seq < ended ||
    seq > (records.at(-1)?.seq ?? 0) ||
    records.some((record) => record.seq > seq && (isErasure(record) || (isMeant(record) && refuses(record, purposes))))
  );
}

function isRecord(record: Partial<ConsentRecord> | null): record is ConsentRecord {
  return !!record?.id && typeof record.source === 'string' && !!record.purposes && record.seq! > 0;
}

function isErasure({ source }: ConsentRecord): boolean {
  return source === 'erasure';
}

function refuses(record: ConsentRecord, purposes: readonly Purpose[]): boolean {
  return purposes.some((purpose) => record.purposes[purpose] === 'denied');
}

/** A platform's newest word is kept beside the visitor's own, so that it is known again when the platform repeats it. */
function forgetSuperseded(records: ConsentRecord[]): ConsentRecord[] {
  const kept = [...records];
  const lane = (record: ConsentRecord) => (isPlatforms(record) ? record.source : ownerOf(record));
  for (const record of records) {
    if (kept.length <= MAX_RECORDS) break;
    const later = kept.slice(kept.indexOf(record) + 1).filter((other) => lane(other) === lane(record));
    const decidedLater = later.flatMap(decidedBy);
    if (decidedBy(record).every((name) => decidedLater.includes(name))) kept.splice(kept.indexOf(record), 1);
  }
  return kept;
}

function decidedBy(record: ConsentRecord): string[] {
  const onChannels = Object.entries(record.channels ?? {}).flatMap(([channel, kinds]) =>
    Object.keys(kinds ?? {}).map((kind) => `${channel} ${kind}`),
  );
  return [...Object.keys(record.purposes), ...onChannels, ...(isErasure(record) ? ['erasure'] : [])];
}
