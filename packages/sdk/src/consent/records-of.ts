import type { ConsentRecord } from '@dangol/schema';
import type { SetOptions } from './consent';
import { type ConsentLog, isPlatforms, type Subject } from './consent-log';
import { refusalsOf } from './to-decisions';

/** What was decided, and with what. */
export type Decisions = Pick<ConsentRecord, 'purposes' | 'channels'> & Omit<SetOptions, 'channels'>;

/** Makes a record of the subject, to follow another. */
export type MakeRecord = (of: Subject, after: ConsentRecord | undefined, rest: Partial<ConsentRecord>) => ConsentRecord;

/**
 * The record of decisions; what a member refuses withdraws the guest's consent as well, in a record of its own.
 * @param noticeVersion of the notice as it is now, where the site names one.
 */
export function recordsOf(
  who: Subject,
  { source = 'api', notice, guardian, purposes, channels }: Decisions,
  { records, noticed }: ConsentLog,
  noticeVersion: string | undefined,
  make: MakeRecord,
): ConsentRecord[] {
  const byPlatform = isPlatforms({ source });
  // Of the current notice the hash is known only if it was shown.
  const current = noticeVersion && noticed?.version !== noticeVersion ? { version: noticeVersion } : noticed;
  const { version, textHash }: Partial<NonNullable<typeof notice>> = notice ?? ((!byPlatform && current) || {});
  // A platform does not know who sits at the device.
  const own = make(byPlatform ? undefined : who, records.at(-1), {
    purposes,
    channels,
    source,
    notice: version === undefined ? version : { version, textHash },
    guardian: guardian || undefined,
  });
  const refused = own.member && refusalsOf(own);
  if (!refused) return [own];
  return [own, make(undefined, own, { ...refused, source: 'withdrawal', decidedAt: own.decidedAt })];
}
