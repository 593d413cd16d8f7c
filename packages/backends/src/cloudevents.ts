// Why text/plain across origins: `application/cloudevents-batch+json` costs a CORS preflight, which cannot finish while a page unloads.
import type { Backend, EncodeContext, Envelope, HttpRequest, Purpose } from '@dangol/schema';
import { check, refuse } from './check';

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
 * The default backend: CloudEvents 1.0 in JSON batches over HTTP POST, split so that no body exceeds `limits.bytes`.
 * An event that exceeds it alone goes alone.
 * @throws {TypeError} naming the wrong option and the fix.
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md#4-json-batch-format
 */
export function cloudevents(options: CloudEventsOptions): Backend {
  const { url, preflight, headers } = options;
  if (!isWebAddress(url)) refuse('cloudevents', 'url', "an http(s) address or a path such as '/events'", url);
  const limits = { events: 50, bytes: 60_000, maxAgeMs: 7 * 86_400_000, ...options.limits };

  return check('cloudevents', {
    name: options.name ?? 'cloudevents',
    purposes: options.purposes ?? ['analytics'],
    limits,
    encode(events, context) {
      const target = new URL(url, context.page.url);
      const isSimple = target.origin !== new URL(context.page.url).origin && !preflight;
      const type = isSimple ? 'text/plain;charset=UTF-8' : 'application/cloudevents-batch+json';
      return split(events, limits.bytes, context).map(
        ({ ids, parts }): HttpRequest => ({
          kind: 'http',
          eventIds: ids,
          method: 'POST',
          url: target.href,
          headers: { ...headers, 'content-type': type },
          body: `[${parts}]`,
        }),
      );
    },
  });
}

interface Batch {
  ids: string[];
  parts: string[];
}

function split(events: Envelope[], maxBytes: number, context: EncodeContext): Batch[] {
  const batches: Batch[] = [];
  const encoder = new TextEncoder();
  let current: Batch | undefined;
  let bytes = 0;
  for (const event of events) {
    const part = JSON.stringify(toCloudEvent(event, context));
    // The brackets make two bytes, the commas one less than there are parts.
    const size = encoder.encode(part).length + 1;
    bytes += size;
    if (!current || bytes > maxBytes) {
      current = { ids: [], parts: [] };
      batches.push(current);
      bytes = size + 1;
    }
    current.ids.push(event.id);
    current.parts.push(part);
  }
  return batches;
}

function toCloudEvent({ id, name, at, ...data }: Envelope, context: EncodeContext) {
  return {
    specversion: '1.0',
    id,
    source: new URL(data.page.url, context.page.url).origin,
    type: `dangol.${name}`,
    time: new Date(at).toISOString(),
    datacontenttype: 'application/json',
    data,
  };
}

function isWebAddress(url: unknown): boolean {
  try {
    return typeof url === 'string' && !!url && /^https?:$/.test(new URL(url, 'https://shop.example').protocol);
  } catch {
    return false;
  }
}
