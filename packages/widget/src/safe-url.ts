/**
 * The address as the browser will use it, or `undefined` where it must not become a link or a picture.
 * Catalogue data is not code: only `http:` and `https:` pass, written out or relative to `base`, and nothing with a control character
 * (a browser would drop those before it reads the scheme).
 *
 * @param base what a relative address is relative to: the shop's root, absolute
 */
export function safeUrl(raw: unknown, base: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (typeof raw !== 'string' || !raw.trim() || raw.length > 4096 || /[\x00-\x1f\x7f]/.test(raw)) return undefined;
  try {
    const url = new URL(raw, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
