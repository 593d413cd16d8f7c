import { type Backend, PURPOSES } from '@dangol/schema';

/**
 * Refuses a backend that was put together wrongly, before it can lose an event or send one without consent.
 * @param more further options that must hold: the field, what it must be, and whether it is.
 * @throws {TypeError} naming the field and the fix.
 */
export function check<Checked extends Backend>(backend: Checked, maker: string, ...more: Rule[]): Checked {
  const { name, purposes, limits } = backend;
  const rules: Rule[] = [
    ...more,
    ['name', 'a non-empty string', typeof name === 'string' && name],
    // No purpose at all would mean: allowed to everybody, always.
    ['purposes', `some of ${PURPOSES}`, purposes[0] && [...purposes].every((purpose) => PURPOSES.includes(purpose))],
    ['limits', 'above 0', Object.values(limits).every((limit) => limit > 0)],
  ];
  for (const [field, fix, holds] of rules) if (!holds) throw new TypeError(`${maker}(): ${field} must be ${fix}`);
  return backend;
}

/** An option, what it must be, and whether it is. */
export type Rule = [field: string, fix: string, holds: unknown];
