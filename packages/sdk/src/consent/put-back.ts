import type { ConsentRecord } from '@dangol/schema';
import type { ConsentLog } from './consent-log';

/** How long a record may be missing because another tab wrote in the same moment; later it is gone for a reason. */
const RACE_MS = 2_000;

/**
 * The records of this tab that the log has lost: of two tabs that write in one moment the later does not know what the earlier wrote. One that was
 * decided after the newest of what is there comes after it; one of before keeps its place.
 * @param written what this tab wrote last.
 * @param now epoch ms.
 */
export function putBack(written: readonly ConsentRecord[], { records }: ConsentLog, now: number): ConsentRecord[] {
  const { id = null, seq = 0, decidedAt = 0 } = records.at(-1) ?? {};
  return written
    .filter((own) => now - own.decidedAt < RACE_MS && !records.some((record) => record.id === own.id))
    .map((own) => (id && own.decidedAt > decidedAt ? { ...own, seq: seq + 1, previous: id } : own));
}
