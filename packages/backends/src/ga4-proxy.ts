// The Measurement Protocol wants a secret, which a page cannot keep: these requests go to the shop's own proxy, which adds it
// (examples/ga4-proxy). The body is Google's format already.
import type { Backend, BackendResponse, EncodeContext, Envelope, HttpRequest, Verdict } from '@dangol/schema';
import { addressRule } from './address';
import { check } from './check';
import { paramsOf } from './ga4-params';
import { naming } from './naming';
import type { CommonOptions } from './options';
import { INTENTS } from './outline';
import { postJson } from './post-json';

/** Where the shop's proxy is. */
export interface Ga4ProxyOptions extends CommonOptions {
  /** Address of the proxy, absolute or relative to the page's origin (`/ga4`). */
  url: string;
  /** Whether the proxy answers CORS preflights, so that another origin is sent `application/json`; default false. */
  preflight?: boolean;
}

/**
 * GA4 by the Measurement Protocol, through a proxy of the shop's: names and params as they are, in Google's limits. Events of one visitor, member
 * and answer on advertising go together, each with its own time; after three days Google would date an event anew, so it is dropped an hour before.
 * @throws {TypeError} naming the wrong option and the fix.
 * @see https://developers.google.com/analytics/devguides/collection/protocol/ga4/reference
 */
export function ga4Proxy(options: Ga4ProxyOptions): Backend {
  const { url, name = 'ga4-proxy', purposes = ['analytics', 'thirdParty'], preflight } = options;
  const limits = { events: 25, bytes: 60_000, maxAgeMs: 71 * 3_600_000, ...options.limits };
  const nameOf = naming(INTENTS, options.events);

  function encode(events: Envelope[], { page, sentAt }: EncodeContext): HttpRequest[] {
    const groups = new Map<string, { head: object; events: Envelope[] }>();
    for (const event of events) {
      const label = nameOf(event.name);
      if (!label) continue;
      const head = headOf(event);
      const key = JSON.stringify(head);
      if (!groups.has(key)) groups.set(key, { head, events: [] });
      groups.get(key)!.events.push(event);
    }
    return [...groups.values()].map(({ head, events }) => {
      const ids = events.map(({ id }) => id);
      const sent = events.map((event) => ({
        name: `${nameOf(event.name)}`.slice(0, 40),
        timestamp_micros: event.at * 1000,
        params: paramsOf(event),
      }));
      // When it was sent, by the visitor's clock: the proxy sets the events' times right by it.
      return postJson(url, page, ids, { ...head, timestamp_micros: sentAt * 1000, events: sent }, preflight);
    });
  }

  function interpret(_request: HttpRequest, { body }: BackendResponse): Verdict {
    // Where this is not the proxy's answer it throws, and the status decides.
    const refused: { id: string }[] = JSON.parse(body).refused;
    return { acknowledged: [], rejected: refused.map(({ id }) => id), retry: [] };
  }

  return check({ name, purposes, limits, encode, interpret }, 'ga4Proxy', addressRule('url', url));
}

/** Whose events a request holds, and what Google may do with them for advertising. */
function headOf({ visitor, member, consent }: Envelope): object {
  const isAllowed = ['marketing', 'thirdParty'].every((purpose) => consent.purposes.some((one) => one === purpose));
  const answer = isAllowed ? 'GRANTED' : 'DENIED';
  return { client_id: visitor, user_id: member, consent: { ad_user_data: answer, ad_personalization: answer } };
}
