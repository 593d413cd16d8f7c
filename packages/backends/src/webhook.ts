import type { Backend, EncodeContext, Envelope, HttpRequest } from '@dangol/schema';
import { address, addressRule } from './address';
import { check } from './check';
import { multiStatus } from './multi-status';
import { naming } from './naming';
import type { CommonOptions } from './options';

/** Where events go as plain JSON, and what goes with them. */
export interface WebhookOptions extends CommonOptions {
  /** Absolute (`https://hooks.example/in/7f3a`) or relative to the page's origin (`/events`). */
  url: string;
  /** Lets the receiver tell the shop's pages from others; every visitor can read it, so that it is no secret. Default none. */
  token?: string;
  /** Where the token goes: the field `token` of the body, or a parameter of that name in the address. Default `body`. */
  tokenIn?: 'body' | 'query';
  /** Sent with each request, in addition to the content type; default none. Across origins they cost a preflight. */
  headers?: Record<string, string>;
  /** Whether the receiver answers CORS preflights, so that another origin is sent `application/json`; default false. */
  preflight?: boolean;
}

/**
 * Plain JSON for a receiver of the shop's own: `{ events, sentAt, library, token? }`, the events as dangol keeps them. Default `['analytics']`,
 * 50 events, 60,000 bytes, 7 days.
 * @throws {TypeError} naming the wrong option and the fix.
 */
export function webhook(options: WebhookOptions): Backend {
  const { url, token, tokenIn = 'body', headers, preflight, events: own } = options;
  const { name = 'webhook', purposes = ['analytics'] } = options;
  const limits = { events: 50, bytes: 60_000, maxAgeMs: 7 * 86_400_000, ...options.limits };
  const nameOf = naming({}, own);

  function encode(events: Envelope[], { page, sentAt, library }: EncodeContext): HttpRequest[] {
    const named = events.flatMap((event) => {
      const name = nameOf(event.name);
      return name ? { ...event, name } : [];
    });
    if (!named[0]) return [];
    const target = address(url, page.url, undefined, preflight);
    const inQuery = token && tokenIn === 'query';
    const query = inQuery ? `${target.url.includes('?') ? '&' : '?'}token=${encodeURIComponent(token)}` : '';
    return [
      {
        kind: 'http',
        eventIds: named.map(({ id }) => id),
        method: 'POST',
        url: target.url + query,
        headers: { ...headers, 'content-type': target.type },
        body: JSON.stringify({ events: named, sentAt, library, token: inQuery ? undefined : token }),
      },
    ];
  }

  return check(
    { name, purposes, limits, encode, interpret: multiStatus },
    'webhook',
    addressRule('url', url),
    ['token', 'a non-empty string', token === undefined || (typeof token === 'string' && token)],
    ['tokenIn', "'body' or 'query'", tokenIn === 'body' || tokenIn === 'query'],
  );
}
