import type { Backend, EncodeContext, Envelope, HttpRequest, Purpose } from '@dangol/schema';
import { address, addressRule } from './address';
import { check } from './check';
import { multiStatus } from './multi-status';

/** Where events go as CloudEvents, and under which purposes. */
export interface CloudEventsOptions {
  /** Address of the collector, absolute (`https://events.shop.example/in`) or relative to the page's origin (`/events`). */
  url: string;
  /** Unique on the page; default `cloudevents`. */
  name?: string;
  /** All of them must be allowed; default `['analytics']`. Add `thirdParty` for a collector outside the shop. */
  purposes?: Purpose[];
  /** Whether the collector answers CORS preflights, so that another origin is sent the true content type; default false. */
  preflight?: boolean;
  /** Sent with each request, in addition to the content type; default none. Across origins they cost a preflight. */
  headers?: Record<string, string>;
  /** Default 50 events, 60,000 bytes of body (below the 64 KiB that a page may send while it unloads), 7 days. */
  limits?: Partial<Backend['limits']>;
}

/**
 * The default backend: CloudEvents 1.0 over HTTP POST, one JSON batch for what it is given at a time; delivery keeps to the limits.
 * @throws {TypeError} naming the wrong option and the fix.
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md#4-json-batch-format
 */
export function cloudevents(options: CloudEventsOptions): Backend {
  const { url, name = 'cloudevents', purposes = ['analytics'], preflight, headers } = options;
  const limits = { events: 50, bytes: 60_000, maxAgeMs: 7 * 86_400_000, ...options.limits };

  function encode(events: Envelope[], { page }: EncodeContext): HttpRequest[] {
    const target = address(url, page.url, 'application/cloudevents-batch+json', preflight);
    return [
      {
        kind: 'http',
        eventIds: events.map(({ id }) => id),
        method: 'POST',
        url: target.url,
        headers: { ...headers, 'content-type': target.type },
        body: JSON.stringify(events.map(toCloudEvent)),
      },
    ];
  }

  return check({ name, purposes, limits, encode, interpret: multiStatus }, 'cloudevents', addressRule('url', url));
}

function toCloudEvent({ id, name, at, ...data }: Envelope) {
  return {
    specversion: '1.0',
    id,
    source: new URL(data.page.url).origin,
    type: `dangol.${name}`,
    time: new Date(at).toISOString(),
    datacontenttype: 'application/json',
    data,
  };
}
