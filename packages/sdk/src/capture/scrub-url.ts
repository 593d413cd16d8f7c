/** The query parameters that survive by default. */
export const KEEP_PARAMS: readonly string[] = ['source', 'medium', 'campaign', 'term', 'content'].map(
  (name) => `utm_${name}`,
);

/** Also percent-encoded, however often. */
const EMAIL = /[^\s/?&=](@|%(25)*40)[^\s/?&=@]{1,255}(\.|%(25)*2e)[^\s/?&=]/i;

/** A prefix and nine digits, or digits in groups; a Korean resident number. */
const PHONE = /(\+|\b0|\b82)[\d\s().-]{8,}|\b\d{2,4}[-. )]+\d{3,4}[-. ]\d{4}\b|\b\d{6}-\d{7}\b/;

/** Whether a text looks as if it held an e-mail address. */
export function hasEmail(text: string): boolean {
  return EMAIL.test(text);
}

/**
 * An address without what may be personal: origin, path, and the allow-listed query parameters in their order. No
 * fragment, no credentials. A kept parameter that looks like an e-mail address or a telephone number is dropped; a path
 * segment that looks like an e-mail address becomes `*`.
 * @param keep the parameters that survive, or what tells; default the five UTM parameters.
 * @param base what a relative address is relative to; without it, such an address is refused.
 * @returns `''` for what is not an `http(s)` address.
 */
export function scrubUrl(
  url: string,
  keep: readonly string[] | ((name: string) => boolean) = KEEP_PARAMS,
  base?: string,
): string {
  try {
    const { origin, pathname, searchParams } = new URL(url, base);
    if (!origin.startsWith('http')) return '';
    const keeps = typeof keep === 'function' ? keep : (name: string) => keep.includes(name);
    const path = pathname.split('/').map((segment) => (hasEmail(segment) ? '*' : segment));
    const kept = [...searchParams].filter(([name, value]) => keeps(name) && !hasEmail(value) && !PHONE.test(value));
    const query = new URLSearchParams(kept).toString();
    return origin + path.join('/') + (query && `?${query}`);
  } catch {
    return '';
  }
}
