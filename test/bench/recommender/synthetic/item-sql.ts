/** SQL of the id that a shop's page would have for item number `item`: seven digits, in no order that says anything. */
export function idSql(item: string): string {
  return `'P' || CAST(1000000 + (${item}) * 48271 % 8999993 AS VARCHAR)`;
}

/**
 * SQL of a fraction in [0, 1) that depends on the arguments alone. DuckDB's `hash` is stable within a version, which the lock file names;
 * of several arguments it merely XORs the parts, so that draws of one row would go together: hence twice.
 */
export function drawSql(seed: number, ...parts: readonly (string | number)[]): string {
  return `((hash(hash(${[seed, ...parts].join(', ')})) >> 11) / 9007199254740992e0)`;
}
