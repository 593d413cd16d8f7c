/**
 * An address as it may be printed: without user and password, fragment and the values of the query, where shops put their keys.
 * `https://shop.example/feed?key=…`
 */
export function showAddress(given: string): string {
  const text = given.trim();
  if (!URL.canParse(text)) return text.replace(/^(\w+:\/\/)?.*$/su, '$1…');
  const { protocol, host, pathname, searchParams } = new URL(text);
  // A name without a value is the key itself.
  const names = new Set([...searchParams].map(([name, value]) => (value ? `${name}=…` : '…')));
  return `${protocol}//${host}${pathname}${names.size ? `?${[...names].join('&')}` : ''}`;
}
