// The few building blocks of the parse functions: a form takes a value and its path, gives the typed value or throws a ParseError.
// A field that a form does not name survives as it is: a newer writer must not lose data to an older reader.

/** A value that has not the expected form. `message` is `path: expected …, got …`. */
export class ParseError extends TypeError {
  constructor(
    /** Where, as one would write it in code: `items[0].price`. */
    readonly path: string,
    /** What should be there, in words. */
    readonly expected: string,
    got: unknown,
  ) {
    super(`${path || 'value'}: expected ${expected}, got ${describe(got)}`);
    this.name = 'ParseError';
  }
}

/** Checks a value found at a path. */
export type Form<T> = (value: unknown, path: string) => T;

type Fields = Record<string, Form<unknown>>;
type Shape<Required extends Fields, Optional extends Fields> = {
  [Key in keyof Required]: ReturnType<Required[Key]>;
} & { [Key in keyof Optional]?: ReturnType<Optional[Key]> };

/** A string of 1 to `max` code units. */
export function text(expected = 'a non-empty string', max = 100_000): Form<string> {
  return (value, path) =>
    typeof value === 'string' && value.length > 0 && value.length <= max ? value : fail(path, expected, value);
}

/** A finite number between `min` and `max`. */
export function number(expected = 'a finite number', min = -Infinity, max = Infinity): Form<number> {
  return (value, path) =>
    typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max
      ? value
      : fail(path, expected, value);
}

/** A whole number between `min` and `max`. */
export function integer(expected: string, min = 0, max = Number.MAX_SAFE_INTEGER): Form<number> {
  return (value, path) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? (value as number)
      : fail(path, expected, value);
}

/** `true` or `false`. */
export const flag: Form<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : fail(path, 'true or false', value);

/** One of the given words or numbers. */
export function oneOf<const Words extends readonly (string | number)[]>(words: Words): Form<Words[number]> {
  return (value, path) =>
    words.includes(value as Words[number])
      ? (value as Words[number])
      : fail(path, `one of ${words.map((word) => JSON.stringify(word)).join(', ')}`, value);
}

/** `null`, or what `form` takes. */
export function orNull<T>(form: Form<T>): Form<T | null> {
  return (value, path) => (value === null ? null : form(value, path));
}

/** An array whose every entry has the form. */
export function list<T>(form: Form<T>, expected = 'an array'): Form<T[]> {
  return (value, path) =>
    Array.isArray(value) ? value.map((entry, index) => form(entry, `${path}[${index}]`)) : fail(path, expected, value);
}

/** An object whose every value has the form. */
export function dictionary<T>(form: Form<T>): Form<Record<string, T>> {
  return (value, path) => {
    for (const [key, entry] of Object.entries(record(value, path))) form(entry, join(path, key));
    return value as Record<string, T>;
  };
}

/** An object with these fields; all others survive. */
export function object<Required extends Fields, Optional extends Fields = Record<never, never>>(
  required: Required,
  optional: Optional = {} as Optional,
): Form<Shape<Required, Optional>> {
  return (value, path) => {
    const found = record(value, path);
    const parsed: [string, unknown][] = Object.entries(found);
    for (const [key, form] of Object.entries(required)) parsed.push([key, form(found[key], join(path, key))]);
    for (const [key, form] of Object.entries(optional)) {
      if (found[key] !== undefined) parsed.push([key, form(found[key], join(path, key))]);
    }
    return Object.fromEntries(parsed) as Shape<Required, Optional>;
  };
}

/** An object, whatever it holds. */
export const record: Form<Record<string, unknown>> = (value, path) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : fail(path, 'an object', value);

function join(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}

function fail(path: string, expected: string, got: unknown): never {
  throw new ParseError(path, expected, got);
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string')
    return value.length > 40 ? `a string of ${value.length} characters` : JSON.stringify(value);
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}
