/** Whether an address is one of the pages that a pattern names: `*` stands for anything, the query counts only where the pattern has a `?`. */
export function isOnPage(pattern: string, address: string | undefined): boolean {
  let rest: string;
  try {
    const { pathname, search } = new URL(address ?? '', 'http://page');
    rest = decodeURI(pathname + (pattern.includes('?') ? search : ''));
  } catch {
    return false;
  }
  const [start = '', ...parts] = pattern.split('*');
  if (!parts.length) return rest === pattern;
  const end = parts.pop() as string;
  if (!rest.startsWith(start)) return false;
  rest = rest.slice(start.length);
  for (const part of parts) {
    const at = rest.indexOf(part);
    if (at < 0) return false;
    rest = rest.slice(at + part.length);
  }
  return rest.endsWith(end);
}
