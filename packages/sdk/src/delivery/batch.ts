/**
 * Cuts records into batches, in their order, none above the limits. A record that is too big alone makes a batch of its own.
 * @param limits `events` and `bytes` of one batch.
 */
export function batch<Sized extends { bytes: number }>(
  records: readonly Sized[],
  limits: { events: number; bytes: number },
): Sized[][] {
  const batches: Sized[][] = [];
  let current: Sized[] = [];
  let bytes = 0;
  for (const record of records) {
    bytes += record.bytes;
    if (!current.length || bytes > limits.bytes || current.length >= limits.events) {
      current = [];
      batches.push(current);
      bytes = record.bytes;
    }
    current.push(record);
  }
  return batches;
}
