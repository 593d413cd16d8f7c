import { type Backend, PURPOSES } from '@dangol/schema';

/**
 * Refuses a backend that was put together wrongly, before it can lose an event or send one without consent.
 * @throws {TypeError} naming the field and the fix.
 */
export function check<Checked extends Backend>(maker: string, backend: Checked): Checked {
  const { name, purposes, limits } = backend;
  const known = (purpose: unknown) => PURPOSES.some((other) => other === purpose);
  if (typeof name !== 'string' || !name) refuse(maker, 'name', 'a non-empty string, unique on the page', name);
  // No purpose at all would mean: allowed to everybody, always.
  if (!Array.isArray(purposes) || !purposes.length || !purposes.every(known)) {
    refuse(maker, 'purposes', `a non-empty list of ${PURPOSES.join(', ')}`, purposes);
  }
  for (const [limit, value] of Object.entries(limits)) {
    if (!(typeof value === 'number' && value > 0)) refuse(maker, `limits.${limit}`, 'a number above 0', value);
  }
  return backend;
}

/** @throws {TypeError} always. */
export function refuse(maker: string, field: string, expected: string, got: unknown): never {
  throw new TypeError(`${maker}(): ${field} must be ${expected}, got ${JSON.stringify(got)}`);
}
