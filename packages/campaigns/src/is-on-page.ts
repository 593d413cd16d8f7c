/** Whether an address (path and query) is one that a pattern names: `*` stands for anything, the query counts only where the pattern has a `?`. */
export function isOnPage(pattern: string, address: string): boolean {
  let path = pattern.includes('?') ? address : address.split('?')[0]!;
  try {
    path = decodeURI(path);
  } catch {}
  // What no path or query has, and no decoding gives, marks both ends.
  const text = `#${path}#`;
  let from = 0;
  return `#${pattern}#`.split('*').every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}
