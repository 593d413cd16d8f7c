/**
 * The fields of a plain object, those that are `undefined` left out; `undefined` for anything else. Symbols are named as text, so that no field goes unseen.
 * No getter is run: one counts as a field that no kind fits, since it might answer differently to who asks next.
 *
 * @throws what a hostile object throws when it is looked at
 */
export function ownFields(value: unknown): Map<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const parent = Object.getPrototypeOf(value);
  // Plain objects of another window have another `Object.prototype`; it is the one that has no parent.
  if (parent && Object.getPrototypeOf(parent)) return undefined;
  const fields = new Map<string, unknown>();
  for (const key of Reflect.ownKeys(value)) {
    const { get, value: found } = Object.getOwnPropertyDescriptor(value, key)!;
    if (get || found !== undefined) fields.set(String(key), get ?? found);
  }
  return fields;
}
