/** Where a text stops being JSON. */
export interface JsonError {
  /** From 1; a column counts UTF-16 code units. */
  line: number;
  column: number;
  expected: string;
  /** What stands there instead. */
  got: string;
}

const STRING = '"(?:[^"\\\\\\u0000-\\u001f]|\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4}))*"';
const NUMBER = '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?';
const TOKEN = new RegExp(`[ \\t\\r\\n]*(?:([{}[\\],:])|(${STRING})|(?:${NUMBER}|true|false|null)(?![\\w.]))`, 'y');

type Wanted = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or the end';

/**
 * The first place where a text is not JSON, `undefined` where it is: engines word it differently, and some do not tell the place at all. Without recursion:
 * however deep the text, it ends. @see https://www.rfc-editor.org/rfc/rfc8259
 */
export function findJsonError(text: string): JsonError | undefined {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const isEnd = !token && !/\S/.test(text.slice(at, at + 1000)) && !/\S/.test(text.slice(at));
    if (isEnd && !open.length && wanted === ', or the end') return undefined;
    const next: Wanted | undefined = token ? step(token[1] ?? (token[2] ? '"' : '0'), wanted, open) : undefined;
    if (!next) return describe(text, at, wanted, open);
    wanted = next;
    at = TOKEN.lastIndex;
  }
}

/** What is wanted after a token; `undefined` where the token was not wanted. */
function step(token: string, wanted: Wanted, open: ('{' | '[')[]): Wanted | undefined {
  const [inside] = open.slice(-1);
  const wantsValue = wanted.startsWith('value');
  const isDone = wanted === ', or the end';
  if (token === '{' || token === '[') {
    if (!wantsValue) return undefined;
    open.push(token);
    return token === '{' ? 'name or }' : 'value or ]';
  }
  if (token === '}' || token === ']') {
    const isOwn = inside === (token === '}' ? '{' : '[');
    if (!isOwn || !(isDone || wanted.endsWith(` ${token}`))) return undefined;
    open.pop();
    return ', or the end';
  }
  if (token === ',') return isDone && inside ? (inside === '{' ? 'name' : 'value') : undefined;
  if (token === ':') return wanted === ':' ? 'value' : undefined;
  if (wanted.startsWith('name')) return token === '"' ? ':' : undefined;
  return wantsValue ? ', or the end' : undefined;
}

function describe(text: string, from: number, wanted: Wanted, open: readonly string[]): JsonError {
  const at = from + /^[ \t\r\n]*/.exec(text.slice(from))![0].length;
  const before = text.slice(0, at);
  const [inside] = open.slice(-1);
  const closing = inside === '{' ? '}' : ']';
  const expected = {
    value: 'a value',
    'value or ]': 'a value or ]',
    name: 'a name in double quotes',
    'name or }': 'a name in double quotes, or }',
    ':': 'a colon',
    ', or the end': inside ? `a comma or ${closing}` : 'the end of the file',
  }[wanted];
  return {
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
    expected,
    got: at < text.length ? JSON.stringify(text.slice(at, at + 20).split('\n')[0]) : 'the end of the file',
  };
}
