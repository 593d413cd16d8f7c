// Why text/plain across origins: `application/json` costs a CORS preflight, which cannot finish while a page unloads.
import type { HttpRequest, Page } from '@dangol/schema';

/**
 * One POST of JSON, without a preflight across origins unless `preflight` says that the server answers them.
 * @param url absolute, or relative to the page's origin.
 */
export function postJson(url: string, page: Page, eventIds: string[], body: unknown, preflight?: boolean): HttpRequest {
  const target = new URL(url, page.url);
  const isSimple = target.origin !== new URL(page.url).origin && !preflight;
  return {
    kind: 'http',
    eventIds,
    method: 'POST',
    url: target.href,
    headers: { 'content-type': isSimple ? 'text/plain;charset=UTF-8' : 'application/json' },
    // A text cut in the middle of an emoji holds half a surrogate pair, for which Rust's, Erlang's and Google's parsers refuse the whole body.
    body: JSON.stringify(body, (_, value) =>
      typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value,
    ),
  };
}

/** A rule for `check()`: the option holds an http(s) address, or one relative to the page's origin. */
export function addressRule(field: string, value: unknown): [field: string, fix: string, holds: boolean] {
  const holds = typeof value === 'string' && /^(https?:\/\/.|[^:]+$)/.test(value);
  return [field, "an http(s) address or a path such as '/events'", holds];
}
