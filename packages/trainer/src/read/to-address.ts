/**
 * An address as a page may use it: absolute, or from the shop's root. `//cdn.example/a.jpg` and `www.shop.example/a.jpg` get `https:`, `images/a.jpg` a slash before it; what is
 * of another scheme (`javascript:`) is none.
 */
export function toAddress(cell: string | undefined): string | undefined {
  const text = cell?.trim().replaceAll('&amp;', '&');
  if (!text) return undefined;
  if (/^https?:\/\//iu.test(text) || /^\/(?!\/)/u.test(text)) return text;
  if (text.startsWith('//')) return `https:${text}`;
  if (/^[a-z][a-z0-9+.-]*:/iu.test(text)) return undefined;
  return /^(?:www\.|[^/\s]+\.(?:com|net|kr|co\.kr|shop|store|io|jp|example)\/)/iu.test(text)
    ? `https://${text}`
    : `/${text.replace(/^\.?\//u, '')}`;
}
