const WEB = /^https?:$/u;

/**
 * The absolute `http(s)` address of a picture; `undefined` for anything else (`javascript:`, `data:`, a relative address without the shop's).
 * @param shop where relative addresses start.
 */
export function pictureUrl(image: string | undefined, shop: string | undefined): string | undefined {
  if (image === undefined) return undefined;
  try {
    const url = new URL(image, shop);
    return WEB.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}
