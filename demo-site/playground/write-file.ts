/** Plain data as a person would lay it out: what is short stays on one line. @param width of a line, characters. */
export function writeFile(value: unknown, width = 100): string {
  return lay(value, '', 0, width);
}

function lay(value: unknown, indent: string, taken: number, width: number): string {
  const short = JSON.stringify(value, null, 1)?.replace(/\n */g, ' ') ?? 'null';
  const isList = Array.isArray(value);
  const fits = indent.length + taken + short.length <= width;
  if (typeof value !== 'object' || value === null || (fits && !isDeep(value))) {
    return isList ? short.replace(/^\[ /, '[').replace(/ \]$/, ']') : short;
  }
  const inner = `${indent}  `;
  const entries = isList
    ? value.map((entry) => lay(entry, inner, 0, width))
    : Object.entries(value).map(([key, entry]) => {
        const name = `${JSON.stringify(key)}: `;
        return name + lay(entry, inner, name.length, width);
      });
  if (!entries.length) return isList ? '[]' : '{}';
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${entries.map((entry) => inner + entry).join(',\n')}\n${indent}${close}`;
}

/** Objects that hold objects are easier to read below each other, texts by language beside each other. */
const isDeep = (value: object): boolean =>
  Object.values(value).some(
    (entry) =>
      typeof entry === 'object' && entry !== null && Object.values(entry).some((each) => typeof each === 'object'),
  );
