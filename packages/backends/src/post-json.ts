import type { HttpRequest, Page } from '@dangol/schema';
import { address } from './address';

/**
 * One POST of JSON that any parser takes, without a preflight across origins unless `preflight` says that the server answers them.
 * @param url absolute, or relative to the page's origin.
 */
export function postJson(url: string, page: Page, eventIds: string[], body: unknown, preflight?: boolean): HttpRequest {
  const target = address(url, page.url, 'application/json', preflight);
  return {
    kind: 'http',
    eventIds,
    method: 'POST',
    url: target.url,
    headers: { 'content-type': target.type },
    // A text cut in the middle of an emoji holds half a surrogate pair, for which Rust's, Erlang's and Google's parsers refuse the whole body.
    body: JSON.stringify(body, (_, value) =>
      typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value,
    ),
  };
}
