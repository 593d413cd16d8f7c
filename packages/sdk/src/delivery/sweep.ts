import { OUTBOX_AGE_MS, OUTBOX_BYTES, OUTBOX_EVENTS } from './constants';
import type { OutboxRecord } from './outbox';

/** What may stay in the outbox, and by reason what may not. `erased`: put there by a page that had not heard that its visitor was erased. */
export type Swept = Record<'kept' | 'erased' | 'too-old' | 'full', OutboxRecord[]>;

/**
 * Parts the outbox by visitor, age and cap; the oldest go first.
 * @param records oldest first.
 * @param visitor whose events these must be; those without one are held in memory and have none yet.
 * @param now epoch ms.
 */
export function sweep(records: readonly OutboxRecord[], visitor: string, now: number): Swept {
  const swept: Swept = { kept: [], erased: [], 'too-old': [], full: [] };
  let events = records.length;
  let bytes = records.reduce((sum, record) => sum + record.bytes, 0);
  for (const record of records) {
    const isFull = events > OUTBOX_EVENTS || bytes > OUTBOX_BYTES;
    const fate =
      (record.envelope.visitor ?? visitor) !== visitor
        ? 'erased'
        : now - record.at > OUTBOX_AGE_MS
          ? 'too-old'
          : isFull
            ? 'full'
            : 'kept';
    swept[fate].push(record);
    if (fate === 'kept') continue;
    events--;
    bytes -= record.bytes;
  }
  return swept;
}
