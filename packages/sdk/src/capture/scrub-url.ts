/** The query parameters that survive by default. */
export const KEEP_PARAMS: readonly string[] = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'];

const EMAIL = /[^\s@/?&=]@[^\s@/?&=]+\.[^\s@/?&=]/;

// International or national prefix, or digits in groups. No look-behind: Safari before 16.4 refuses the whole script for one.
const PHONE = /(^|[^\w])(\+|0|82-?1)\d?[\d\s().-]{7,}\d|(^|\D)\d{2,4}[-. ]\d{3,4}[-. ]\d{4}(\D|$)|\d{6}-[1-8]\d{6}/;

/** Whether a text looks as if it held an e-mail address, also one that is percent-encoded, even twice. */
export function hasEmail(text: string): boolean {
  let decoded = text;
  for (let layer = 0; layer < 3; layer++) {
    if (EMAIL.test(decoded)) return true;
    decoded = decoded.replace(/%[0-7][\da-f]/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
  }
  return EMAIL.test(decoded);
}

/** Whether a text looks as if it held an e-mail address, a telephone number or a Korean resident number. */
export function isPersonal(text: string): boolean {
  return hasEmail(text) || PHONE.test(text);
}

/**
 * An address without what may be personal: origin, path, and the allow-listed query parameters in their order. No fragment, no
 * credentials. A kept parameter that looks like an e-mail address or a telephone number is dropped; a path segment that looks like an
 * e-mail address becomes `*`.
 * @param keepParams default: the five UTM parameters.
 * @returns `''` for what is not an absolute `http(s)` address.
 */
export function scrubUrl(url: string, keepParams: readonly string[] = KEEP_PARAMS): string {
  try {
    const { protocol, origin, pathname, searchParams } = new URL(url);
    if (!/^https?:$/.test(protocol)) return '';
    const path = pathname.split('/').map((segment) => (hasEmail(segment) ? '*' : segment));
    const kept = [...searchParams].filter(([name, value]) => keepParams.includes(name) && !isPersonal(value));
    const query = new URLSearchParams(kept).toString();
    return origin + path.join('/') + (query && `?${query}`);
  } catch {
    return '';
  }
}
