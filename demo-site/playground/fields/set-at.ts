/** Where a value lies in plain data. */
export type Keys = readonly (string | number)[];

/** What lies there; `undefined` where nothing does. */
export function getAt(value: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>(
    (found, key) =>
      found !== null && typeof found === 'object' && Object.hasOwn(found, key) ? found[key as never] : undefined,
    value,
  );
}

/**
 * The same data with another value there; what is on the way and missing is made. `undefined` takes it away, and with it objects that are
 * empty then. The given data stays as it was.
 */
export function setAt<Data>(value: Data, keys: Keys, to: unknown): Data {
  const [key, ...rest] = keys;
  if (key === undefined) return to as Data;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string | number, unknown>;
  const next = rest.length ? setAt(copy[key] ?? {}, rest, to) : to;
  const isEmpty = next === undefined || (to === undefined && isBare(next));
  if (isEmpty && !Array.isArray(copy)) delete copy[key];
  else copy[key] = next;
  return copy as Data;
}

/** As complaints name it: `campaigns[0].if.all[1].gte`. */
export function pathOf(keys: Keys): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

const isBare = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.keys(value).length;
