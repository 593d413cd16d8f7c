/** Whether an address (path and query) is one that a pattern names: `*` stands for anything, the query counts only where the pattern has a `?`. */
export function isOnPage(pattern: string, address: string): boolean {
  let rest = pattern.includes('?') ? address : address.split('?')[0]!;
  try {
    rest = decodeURI(rest);
  } catch {}
  const parts = pattern.split('*');
  const last = parts.length - 1;
  let from = 0;
  return parts.every((part, place) => {
    const at = place === last ? Math.max(from, rest.length - part.length) : rest.indexOf(part, from);
    const fits =
      rest.startsWith(part, at) && (place > 0 || at === 0) && (place < last || at + part.length === rest.length);
    from = at + part.length;
    return fits;
  });
}
