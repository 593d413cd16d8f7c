import type { Rule } from './check';

/** Where a request goes, and how its body is announced. */
export interface Address {
  url: string;
  /** In its headers; `text/plain` to another origin, which costs no CORS preflight: none can finish while a page unloads. */
  type: string;
}

/**
 * @param url absolute, or relative to the page's origin.
 * @param page address of the page that sends.
 * @param type what the body is.
 * @param preflight whether another origin answers CORS preflights, and is sent the true type.
 */
export function address(url: string, page: string, type = 'application/json', preflight = false): Address {
  const target = new URL(url, page);
  const isSimple = target.origin !== new URL(page).origin && !preflight;
  return { url: target.href, type: isSimple ? 'text/plain;charset=UTF-8' : type };
}

/** The rule for an option that holds such an address. */
export function addressRule(field: string, value: unknown): Rule {
  const holds = typeof value === 'string' && /^(https?:\/\/.|[^:]+$)/.test(value);
  return [field, "an http(s) address or a path such as '/events'", holds];
}
