import { cloudevents } from '@dangol/backends';
import type { EncodeContext, Envelope, HttpRequest } from '@dangol/schema';
import { type CloudEvent, HTTP } from 'cloudevents';
import { describe, expect, test } from 'vitest';
import { RECORD_EXTRA_BYTES } from '../../../packages/sdk/src/delivery/constants';
import { anEnvelope, NOON_AT } from '../../support/builders';
import fc from '../../support/property';

const context: EncodeContext = {
  sentAt: NOON_AT,
  unloading: false,
  visitor: 'v',
  page: { url: 'https://shop.example/cart' },
  library: { name: 'dangol', version: '0.0.0' },
};
const encode = (options: Parameters<typeof cloudevents>[0], events: Envelope[]) =>
  cloudevents(options).encode(events, context) as HttpRequest[];

/** What the CloudEvents SDK makes of a request, read as a batch whatever content type the browser had to use. */
function parse({ body }: HttpRequest): CloudEvent<Record<string, unknown>>[] {
  const parsed = HTTP.toEvent({ headers: { 'content-type': 'application/cloudevents-batch+json' }, body });
  return parsed as CloudEvent<Record<string, unknown>>[];
}

describe('the batch', () => {
  test('is what the CloudEvents SDK reads, with the event’s own id and time', () => {
    const event = anEnvelope({ member: 'member-7', params: { items: [{ item_id: '셔츠 / 1 👕' }] } });
    const [request] = encode({ url: '/events' }, [event, anEnvelope()]);
    expect(request).toMatchObject({
      kind: 'http',
      method: 'POST',
      url: 'https://shop.example/events',
      headers: { 'content-type': 'application/cloudevents-batch+json' },
    });
    const parsed = parse(request!);
    expect(parsed.length).toBe(2);
    for (const cloudEvent of parsed) expect(cloudEvent.validate()).toBe(true);
    const { page, session, visitor, member, consent, params } = event;
    expect(parsed[0]!.toJSON()).toEqual({
      specversion: '1.0',
      id: event.id,
      source: 'https://shop.example',
      type: 'dangol.view_item',
      time: '2026-03-02T03:00:00.000Z',
      datacontenttype: 'application/json',
      data: { page, session, visitor, member, consent, params },
    });
  });

  test('is one, in order, and takes no more than delivery has reckoned with', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(sizes, (list) => {
        const events = list.map((size) => anEnvelope({ params: { text: '가'.repeat(size) } }));
        const requests = encode({ url: '/events' }, events);
        expect(requests.map(({ eventIds }) => eventIds)).toEqual([events.map(({ id }) => id)]);
        expect(parse(requests[0]!).map(({ id }) => id)).toEqual(requests[0]!.eventIds);
        const reckoned = events.map(({ visitor, session, ...rest }) => Buffer.byteLength(JSON.stringify(rest)));
        const most = reckoned.reduce((sum, bytes) => sum + bytes + RECORD_EXTRA_BYTES, 0);
        expect(Buffer.byteLength(requests[0]!.body!)).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('the content type', () => {
  const typeOf = (options: Parameters<typeof cloudevents>[0]) => encode(options, [anEnvelope()])[0]!.headers;
  test.each([
    ['/events', false, 'application/cloudevents-batch+json'],
    ['https://shop.example/events', false, 'application/cloudevents-batch+json'],
    ['https://events.shop.example/in', false, 'text/plain;charset=UTF-8'],
    ['http://shop.example/events', false, 'text/plain;charset=UTF-8'],
    ['https://events.shop.example/in', true, 'application/cloudevents-batch+json'],
  ])('of %s (preflight %s) is %s', (url, preflight, type) =>
    expect(typeOf({ url, preflight })).toEqual({ 'content-type': type }),
  );

  test('stands beside the shop’s own headers', () => {
    expect(typeOf({ url: '/events', headers: { 'x-shop': '1' } })).toEqual({
      'x-shop': '1',
      'content-type': 'application/cloudevents-batch+json',
    });
  });
});

test('defaults', () => {
  expect(cloudevents({ url: '/events' })).toMatchObject({
    name: 'cloudevents',
    purposes: ['analytics'],
    limits: { events: 50, bytes: 60_000, maxAgeMs: 604_800_000 },
  });
});

test.each([
  [{}, "url must be an http(s) address or a path such as '/events'"],
  [{ url: '' }, "url must be an http(s) address or a path such as '/events'"],
  [{ url: 'javascript:alert(1)' }, "url must be an http(s) address or a path such as '/events'"],
  [{ url: 'https://' }, "url must be an http(s) address or a path such as '/events'"],
  [{ url: '/e', name: '' }, 'name must be a non-empty string'],
  [{ url: '/e', limits: { bytes: 0 } }, 'limits must be above 0'],
])('%j is refused: %s', (options, message) => {
  expect(() => cloudevents(options as { url: string })).toThrow(new TypeError(`cloudevents(): ${message}`));
});

test.each([[[]], [['statistics']], ['analytics']])(
  'purposes %j are refused: no backend without a known purpose',
  (purposes) => {
    expect(() => cloudevents({ url: '/e', purposes: purposes as never })).toThrow(
      /^cloudevents\(\): purposes must be some of necessary,personalization,analytics,/,
    );
  },
);
