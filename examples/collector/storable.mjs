const DEEPEST = 64;

/**
 * The same JSON value with text that every store and every reader of the log can hold: NUL, which PostgreSQL has no place for, and
 * half a surrogate pair, which has no UTF-8, become U+FFFD, in names and in values.
 * @param {unknown} value
 * @throws {RangeError} beyond 64 levels: databases and other readers parse by recursion
 */
export function toStorable(value, depth = 0) {
  if (typeof value === 'string') return toText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) throw new RangeError(`expected at most ${DEEPEST} levels`);
  if (Array.isArray(value)) return value.map((entry) => toStorable(entry, depth + 1));
  // Not by assignment, which a field named __proto__ would turn into something else.
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [toText(name), toStorable(field, depth + 1)]));
}

function toText(text) {
  return text.includes('\0') || !text.isWellFormed() ? text.toWellFormed().replaceAll('\0', '\ufffd') : text;
}
