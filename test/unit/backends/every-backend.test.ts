// What holds for all: delivery encodes the same events again after a failure, in halves, and while a page unloads.
import * as backends from '@dangol/backends';
import { type Backend, EVENT_NAMES, type HttpRequest } from '@dangol/schema';
import { expect, test } from 'vitest';
import { anEnvelope, anItem } from '../../support/builders';
import { aContext } from './a-context';

const host = 'https://in.example';
const url = `${host}/in/tp2`;
const ALL: Backend[] = [
  backends.cloudevents({ url }),
  backends.webhook({ url }),
  backends.segment({ writeKey: 'k', host }),
  backends.rudderstack({ writeKey: 'k', host }),
  backends.jitsu({ writeKey: 'k', host }),
  backends.snowplow({ url, appId: 'shop', ecommerce: backends.snowplowEcommerce() }),
  backends.matomo({ url, siteId: 1 }),
  backends.posthog({ url, key: 'k', identify: true }),
  backends.ga4Proxy({ url }),
  backends.umami({ url: `${host}/api/batch`, website: 'w' }),
  backends.plausible({ domain: 'shop.example', url }),
  backends.gtag(),
];
/** As shops report them: one product at a time. */
const OF_ONE = /^(select|view)_item$|^(add_to|remove_from)_/;
/** All that a page may have in flight while it unloads. */
const MOST_BYTES = 65_536;

const page = {
  url: 'https://shop.example/products/%EC%B2%AD%EC%9E%90?utm_source=kakao',
  title: '청자 찻잔 — 마당',
  referrer: 'https://search.example/',
  type: 'product',
  language: 'ko',
};
const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** As many of a Korean shop's events as one turn may hold. */
function aTurn({ limits }: Backend, items: number) {
  const list = Array.from({ length: items }, (_, index) =>
    anItem({ item_id: `P${index}`, item_name: `청자 찻잔 ${index}호` }),
  );
  const events = EVENT_NAMES.flatMap((name) => {
    const params = {
      currency: 'KRW',
      value: 39_000,
      transaction_id: name,
      search_term: '찻잔',
      items: OF_ONE.test(name) ? list.slice(0, 1) : list,
    };
    return [anEnvelope({ name, page, params }), anEnvelope({ name, page, params, member: 'M-7' })];
  });
  let bytes = 0;
  return events.slice(0, limits.events).filter((event) => {
    bytes += bytesOf(JSON.stringify(event));
    return bytes < limits.bytes;
  });
}

test.each(ALL.map((backend) => [backend.name, backend] as const))(
  '%s: the same again on a retry, each event once, and small enough for a page that unloads',
  (_, backend) => {
    for (const items of [0, 1, 20]) {
      const events = aTurn(backend, items);
      const before = JSON.stringify(events);
      for (const unloading of [false, true]) {
        const requests = backend.encode(events, aContext({ unloading }));
        expect(backend.encode(events, aContext({ unloading }))).toEqual(requests);
        expect(JSON.stringify(events)).toBe(before);
        const ids = requests.flatMap(({ eventIds }) => eventIds);
        expect(ids.length).toBeGreaterThan(0);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { body } of requests as HttpRequest[]) expect(bytesOf(body ?? '')).toBeLessThan(MOST_BYTES);
      }
    }
  },
);
