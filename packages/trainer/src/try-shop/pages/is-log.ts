import type { ReadReport } from '../../read/read-report';

/** Whether a file that was read is a log of orders or events: what is in a catalogue is public. */
export function isLog({ columns }: Pick<ReadReport, 'columns'>): boolean {
  return ['order', 'event', 'layout'].some((role) => role in columns);
}
