// Why GET while a page unloads: Enrich takes a body only as application/json, which costs a preflight across origins. As text/plain the
// collector answers 200, and the events end among the failed ones. A GET needs no preflight and carries one event.
import type { Backend, EncodeContext, Envelope, HttpRequest } from '@dangol/schema';
import { check } from './check';
import { linesOf, text, totalOf } from './commerce';
import { halve } from './halve';
import { naming } from './naming';
import type { CommonOptions } from './options';
import { outline } from './outline';
import { type Described, describe } from './snowplow-schema';

/** Where events go as Snowplow's tracker protocol, and as what. */
export interface SnowplowOptions extends CommonOptions {
  /**
   * Address of the collector with the path, absolute (`https://sp.shop.example/com.snowplowanalytics.snowplow/tp2`) or relative to the
   * page's origin. Blockers match that path: set another, and the collector's `paths` alike.
   */
  url: string;
  /** The application, `aid`: what tells this shop's events from another's. */
  appId: string;
  /** `snowplowEcommerce()`, an add-on as in Snowplow's own tracker; default none: e-commerce goes as structured events, too. */
  ecommerce?: SnowplowAddOn;
  /** `false` if nobody answers a CORS preflight in the collector's place: each event is then a GET of its own, always. Default true. */
  preflight?: boolean;
}

/**
 * What an add-on sees in an event: the self-describing event that it is, if any, and the entities that go with it in any case.
 * @param kind the event's name, as the shop's table has it.
 */
export type SnowplowAddOn = (event: Envelope, kind: string) => { action?: Described; entities: Described[] };

// Content networks and proxies refuse an address of more than 8 KiB.
const URL_LENGTH = 8000;

/**
 * Snowplow's tracker protocol 2: page views, site searches, what the add-on knows; everything else as structured events of the category
 * `dangol`, with the item ids as label, the other params as property (JSON) and the exact value.
 * `eid` is the event's own id: what was sent twice can be told. Default limits: 50 events, 40,000 bytes, 7 days.
 * @throws {TypeError} naming the wrong option and the fix.
 * @see https://docs.snowplow.io/docs/events/http-requests/
 */
export function snowplow(options: SnowplowOptions): Backend {
  const { url, appId, ecommerce, preflight = true, name = 'snowplow', purposes = ['analytics'] } = options;
  const limits = { events: 50, bytes: 40_000, maxAgeMs: 7 * 86_400_000, ...options.limits };
  const kindOf = naming({}, options.events);

  function encode(events: Envelope[], { page, sentAt, unloading, library }: EncodeContext): HttpRequest[] {
    const target = new URL(url, page.url);
    const isSimple = (unloading || !preflight) && target.origin !== new URL(page.url).origin;

    const payloads = events.flatMap((event) => {
      const kind = kindOf(event.name);
      if (!kind) return [];
      const { action, entities } = ecommerce?.(event, kind) ?? { entities: [] };
      const fields = {
        p: 'web',
        tv: `${library.name}-${library.version}`,
        tna: name,
        aid: appId,
        eid: event.id,
        dtm: `${event.at}`,
        stm: `${sentAt}`,
        duid: event.visitor,
        sid: event.session,
        uid: event.member,
        url: event.page.url,
        page: event.page.title,
        refr: event.page.referrer,
        co: entities[0] && JSON.stringify(describe('/contexts', entities, '1-0-1')),
        ...contentOf(outline(event.name, event.params), kind, action),
      };
      // Without the fields that are absent: a query would name them `undefined`.
      return [JSON.parse(JSON.stringify(fields)) as Payload];
    });

    const bodyOf = (list: Payload[]) => JSON.stringify(describe('/payload_data', list, '1-0-4'));
    const bytesOf = (list: Payload[]) => new TextEncoder().encode(bodyOf(list)).length;
    return halve(payloads, (list) => isSimple || bytesOf(list) > limits.bytes).map((list): HttpRequest => {
      const common = { kind: 'http' as const, eventIds: list.map(({ eid }) => eid) };
      const address = `${target}?${new URLSearchParams(list[0])}`;
      return isSimple && address.length < URL_LENGTH
        ? { ...common, method: 'GET', url: address, headers: {}, body: null }
        : {
            ...common,
            method: 'POST',
            url: target.href,
            headers: { 'content-type': 'application/json' },
            body: bodyOf(list),
          };
    });
  }

  return check(
    { name, purposes, limits, encode },
    'snowplow',
    [
      'url',
      "an address with a path, without a query, such as '/in/tp2'",
      /^(https?:\/\/[^/?#]+)?\/[^/?#][^?#]*$/.test(url),
    ],
    ['appId', 'a non-empty string', text(appId)],
  );
}

type Payload = Record<string, string> & { eid: string };

/** What an event is (`e`), and the fields that go with that. */
function contentOf(
  params: Record<string, unknown>,
  kind: string,
  action?: Described,
): Record<string, string | undefined> {
  if (kind === 'page_view') return { e: 'pv' };
  const term = kind === 'search' && text(params.search_term);
  const own = action ?? (term && describe('/site_search', { terms: [term] }));
  if (own) return { e: 'ue', ue_pr: JSON.stringify(describe('/unstruct_event', own)) };
  const ids = linesOf(params).map(({ id }) => id);
  return {
    e: 'se',
    se_ca: 'dangol',
    se_ac: kind,
    se_la: fit(ids.join()),
    se_pr: fit(JSON.stringify({ ...params, items: undefined })),
    se_va: text(totalOf(params)),
  };
}

/** Enrich refuses an event for a longer text than its column has room for: it is left out, not cut. */
const fit = (value: string) => (value.length > 1000 ? undefined : value);
