/** What a map has for a key, made where it has nothing yet. */
export function once<Value>(map: Map<unknown, unknown>, key: unknown, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined && !map.has(key)) {
    value = make();
    map.set(key, value);
  }
  return value as Value;
}
