/** Where a text stops being JSON; lines from 1. */
export interface JsonFault {
  line: number;
  /** From 1. */
  column: number;
}

const SPACE = /[ \t\n\r]*/y;
const VALUE =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** No rules file is as deep; deeper, a browser would run out of stack. */
const MOST_DEEP = 200;

/**
 * The first place at which a text breaks the rules of JSON (RFC 8259); `undefined` where it keeps them. What browsers say of it differs, and one of them
 * names no place.
 */
export function jsonFault(text: string): JsonFault | undefined {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const skip = () => void take(SPACE);
  const sign = (wanted: string): boolean => {
    skip();
    if (text[at] !== wanted) return false;
    at += 1;
    return true;
  };

  /** Whether the list or object that has been opened is whole up to its end. */
  function members(end: string, one: () => boolean): boolean {
    if (sign(end)) return true;
    do {
      if (!one()) return false;
    } while (sign(','));
    return sign(end);
  }

  function value(depth: number): boolean {
    if (depth > MOST_DEEP) return false;
    const member = () => (skip(), text[at] === '"') && take(VALUE) !== undefined && sign(':') && value(depth + 1);
    if (sign('{')) return members('}', member);
    if (sign('[')) return members(']', () => value(depth + 1));
    return take(VALUE) !== undefined;
  }

  if (value(0) && (skip(), at === text.length)) return undefined;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
