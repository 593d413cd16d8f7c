/** Whether an address (path and query) is one that a pattern names: `*` stands for anything, the query counts only where the pattern has a `?`. */
export function isOnPage(pattern: string, address: string): boolean {
  let rest = pattern.includes('?') ? address : address.split('?')[0]!;
  try {
    rest = decodeURI(rest);
  } catch {}
  const [start = '', ...parts] = pattern.split('*');
  const end = parts.pop();
  if (end === undefined) return rest === pattern;
  if (!rest.startsWith(start)) return false;
  rest = rest.slice(start.length);
  for (const part of parts) {
    const at = rest.indexOf(part);
    if (at < 0) return false;
    rest = rest.slice(at + part.length);
  }
  return rest.endsWith(end);
}
