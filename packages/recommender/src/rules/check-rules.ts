// What a rule may look like, in one table. The browser drops a rule with a mistake, unknown fields among them: a condition that an older script
// does not know must not be taken for one that holds.
import { STRIPS } from '../strips';

type Check = (value: unknown, path: string) => string[];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong = (path: string, expected: string, got: unknown): string[] => [
  `${path}: expected ${expected}, got ${got === undefined ? 'nothing' : shown(got)}`,
];

/** What a mistake looks like. Rules made by code may be anything: what has no JSON is named by its type. */
function shown(got: unknown): string {
  try {
    return JSON.stringify(got).slice(0, 60);
  } catch {
    return `a ${typeof got}`;
  }
}

function number(min: number, max: number, expected: string): Check {
  return (value, path) => {
    if (typeof value === 'number' && value >= min && value <= max) return [];
    const meant = typeof value === 'string' ? Number(value.replace(/[^\d.]/g, '')) : 0;
    const hint = meant >= min && meant <= max && meant > 0 ? `; write ${meant}` : '';
    return wrong(path, expected, value).map((text) => text + hint);
  };
}

const text: Check = (value, path) => (typeof value === 'string' && value ? [] : wrong(path, 'a text', value));
const flag: Check = (value, path) => (typeof value === 'boolean' ? [] : wrong(path, 'true or false', value));

const listOf =
  (check: Check, what: string): Check =>
  (value, path) => {
    if (!Array.isArray(value) || !value.length) {
      const hint = typeof value === 'string' ? `; write [${JSON.stringify(value)}]` : '';
      return wrong(path, `a list of ${what}, one or more`, value).map((message) => message + hint);
    }
    return value.flatMap((entry, place) => check(entry, `${path}[${place}]`));
  };

const oneOf =
  (words: readonly string[]): Check =>
  (value, path) =>
    words.includes(value as string) ? [] : wrong(path, `one of ${words.join(', ')}`, value);

const fields =
  (known: Record<string, Check>, needed: string[] = []): Check =>
  (value, path) => {
    if (!isRecord(value)) return wrong(path, 'an object', value);
    const missing = needed
      .filter((name) => value[name] === undefined)
      .map((name) => wrong(`${path}.${name}`, 'a value', undefined));
    const checks = new Map(Object.entries(known));
    const found = Object.entries(value).map(([name, entry]) => {
      if (entry === undefined) return [];
      const check = checks.get(name);
      return check
        ? check(entry, `${path}.${name}`)
        : wrong(`${path}.${name}`, `one of the fields ${[...checks.keys()].join(', ')}`, entry);
    });
    return [...missing, ...found].flat();
  };

const texts = listOf(text, 'texts');
const ends = { min: number(0, 1e15, 'a number from 0'), max: number(0, 1e15, 'a number from 0') };
const range = (more: Record<string, Check> = {}): Check => {
  const parts = fields({ ...ends, ...more });
  return (value, path) => {
    const found = parts(value, path);
    const { min, max } = (isRecord(value) ? value : {}) as { min?: number; max?: number };
    if (!found.length && min === undefined && max === undefined) return wrong(path, 'min, max or both', value);
    if (!found.length && min! > max!) return wrong(path, 'min to be at most max', value);
    return found;
  };
};

const demographics: Check = (value, path) =>
  isRecord(value)
    ? Object.entries(value).flatMap(([name, values]) => texts(values, `${path}.${name}`))
    : wrong(path, 'an object of lists', value);

const rule = fields(
  {
    name: text,
    action: oneOf(['pin', 'boost', 'bury', 'exclude', 'only']),
    items: fields({
      ids: texts,
      groups: texts,
      categories: texts,
      brands: texts,
      inStock: flag,
      price: range({ currency: text }),
      priceOfItem: range(),
      same: listOf(oneOf(['category', 'brand']), 'category, brand'),
      rating: range(),
    }),
    by: number(0.1, 10, 'a factor from 0.1 to 10'),
    at: number(1, 50, 'a place from 1 to 50'),
    kinds: listOf(oneOf([...STRIPS.keys()]), 'kinds of strips'),
    pages: listOf(
      (value, path) =>
        typeof value !== 'string' || /^[/*]/.test(value)
          ? text(value, path)
          : wrong(path, 'a path that begins with / or *', value),
      'paths',
    ),
    visitor: fields({
      likesCategories: texts,
      likesBrands: texts,
      stages: listOf(oneOf(['unknown', 'visitor', 'cart', 'buyer', 'repeat']), 'stages'),
      demographics,
    }),
  },
  ['action', 'items'],
);

/** The mistakes of one rule, none if it is sound. */
export function checkRule(value: unknown, path = 'rule'): string[] {
  const found = rule(value, path);
  if (found.length) return found;
  const { action, items, by, at } = value as {
    action: string;
    items: Record<string, unknown>;
    by?: number;
    at?: number;
  };
  const isPin = action === 'pin';
  if (!Object.keys(items).length)
    found.push(`${path}.items: expected a condition, got {}; without one the rule is about everything`);
  if (isPin && Object.keys(items).join() !== 'ids')
    found.push(...wrong(`${path}.items`, 'ids alone, since a pin names its items', items));
  if (at !== undefined && !isPin) found.push(...wrong(`${path}.at`, 'no place, which only a pin has', at));
  if (by !== undefined && !/^(boost|bury)$/.test(action))
    found.push(...wrong(`${path}.by`, 'no factor, which only boost and bury have', by));
  if (action === 'boost' && by! < 1)
    found.push(...wrong(`${path}.by`, 'a factor from 1 (for less, the action is bury)', by));
  if (action === 'bury' && by! > 1)
    found.push(...wrong(`${path}.by`, 'a factor up to 1 (for more, the action is boost)', by));
  return found;
}

/**
 * Every mistake in a shop's rules, each as `rules[2].items.price.max: expected a number from 0, got "50,000"; write 50000`. For the desk and for
 * tests: the browser drops what is wrong without a word.
 */
export function checkRules(value: unknown): string[] {
  return Array.isArray(value)
    ? value.flatMap((one, place) => checkRule(one, `rules[${place}]`))
    : wrong('rules', 'a list of rules', value);
}
