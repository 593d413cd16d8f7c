import { mask } from './mask';
import { quietly } from './quietly';

/** Tells which query parameters survive; a list of their names will do. */
export interface Keep {
  includes(name: string): boolean;
}

const UTM: Keep = { includes: (name) => /^utm_[a-z]+$/.test(name) };

/** Parameters that an item's address can do without and that may tell who is looking. */
const REVEALING = /utm_|clid|mail|phone|token|auth|sess|pass|user|member/i;

/** An item may be named by its address's query (`?product_no=45`): it keeps all but what may tell who is looking. */
export const ITEM_ADDRESS: Keep = { includes: (name) => !REVEALING.test(name) };

/**
 * An address without what may be personal: origin, path, and the allow-listed query parameters in their order. No
 * fragment, no credentials. A kept parameter that `mask()` would change is dropped; such a path segment becomes `*`.
 * @param keep default the UTM parameters.
 * @param base what a relative address is relative to; without it, such an address is refused.
 * @returns `''` for what is not an `http(s)` address.
 */
export function scrubUrl(url: string, keep = UTM, base?: string): string {
  const isClean = (text: string) => mask(text) === text;
  const scrub = () => {
    const { origin, pathname, searchParams } = new URL(url, base);
    const path = pathname.replace(/[^/]+/g, (segment) => (isClean(segment) ? segment : '*'));
    const kept = [...searchParams].filter(([name, value]) => keep.includes(name) && isClean(value));
    const query = kept[0] ? `?${new URLSearchParams(kept)}` : '';
    return origin.startsWith('http') ? origin + path + query : '';
  };
  return quietly(scrub) ?? '';
}
