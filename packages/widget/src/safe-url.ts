/**
 * The address as the browser will use it, or `undefined` where it must not become a link or a picture.
 * Catalogue data is not code: only `http:` and `https:` pass, written out or relative to `base`. What is judged is what the browser's own
 * parser made of it, so nothing hides a scheme from it that the browser would see.
 *
 * @param base what a relative address is relative to: the shop's root, absolute
 */
export function safeUrl(raw: unknown, base: string): string | undefined {
  if (typeof raw !== 'string' || !raw.trim()) return undefined;
  try {
    const { protocol, href } = new URL(raw, base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
