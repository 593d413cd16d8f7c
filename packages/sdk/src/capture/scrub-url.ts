import { quietly } from './quietly';

/** Tells which query parameters survive; a list of their names will do. */
export interface Keep {
  includes(name: string): boolean;
}

const UTM: Keep = { includes: (name) => /^utm_[a-z]+$/.test(name) };

/** Also percent-encoded, however often. */
const EMAIL = /[^\s/?&=](@|%(25)*40)[^\s/?&=@]{1,255}\.[^\s/?&=]/;

/** A prefix and nine digits, or digits in groups, such as a Korean resident number. */
const PHONE = /(\+|\b0|\b8210)[\d\s().-]{8,}|\d{2}[-. )]+\d{3,}[-. ]?\d{4}/;

/** Whether a text looks as if it held an e-mail address. */
export function hasEmail(text: string): boolean {
  return EMAIL.test(text);
}

/**
 * An address without what may be personal: origin, path, and the allow-listed query parameters in their order. No
 * fragment, no credentials. A kept parameter that looks like an e-mail address or a telephone number is dropped; a path
 * segment that looks like an e-mail address becomes `*`.
 * @param keep default the UTM parameters.
 * @param base what a relative address is relative to; without it, such an address is refused.
 * @returns `''` for what is not an `http(s)` address.
 */
export function scrubUrl(url: string, keep = UTM, base?: string): string {
  const scrub = () => {
    const { origin, pathname, searchParams } = new URL(url, base);
    const path = pathname.replace(/[^/]+/g, (segment) => (hasEmail(segment) ? '*' : segment));
    const kept = [...searchParams].filter(
      ([name, value]) => keep.includes(name) && !hasEmail(value) && !PHONE.test(value),
    );
    const query = kept[0] ? `?${new URLSearchParams(kept)}` : '';
    return origin.startsWith('http') ? origin + path + query : '';
  };
  return quietly(scrub) ?? '';
}
