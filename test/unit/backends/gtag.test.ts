import { gtag } from '@dangol/backends';
import { type EncodeContext, EVENT_NAMES, type PushRequest } from '@dangol/schema';
import { expect, test } from 'vitest';
import { anEnvelope, NOON_AT } from '../../support/builders';
import { ORDERS } from './a-context';

const context: EncodeContext = {
  sentAt: NOON_AT,
  unloading: false,
  visitor: 'v',
  page: { url: 'https://shop.example/products/shirt-1' },
  library: { name: 'dangol', version: '0.0.0' },
};
const pushes = (options: Parameters<typeof gtag>[0], ...events: Parameters<typeof anEnvelope>[0][]) =>
  (gtag(options).encode(events.map(anEnvelope), context) as PushRequest[]).map(({ eventIds, target, args }) => ({
    ids: eventIds.length,
    target,
    args,
  }));

test('gtag gets each GA4 event with its name and params as they are', () => {
  const params = { currency: 'KRW', value: 39_000, items: [{ item_id: 'shirt-1' }] };
  expect(pushes({}, { name: 'add_to_cart', params }, { name: 'search', params: { search_term: '셔츠' } })).toEqual([
    { ids: 1, target: 'gtag', args: ['event', 'add_to_cart', params] },
    { ids: 1, target: 'gtag', args: ['event', 'search', { search_term: '셔츠' }] },
  ]);
});

test('no visitor, session, member or consent id is pushed', () => {
  const event = anEnvelope({ member: 'member-7' });
  for (const target of ['gtag', 'dataLayer'] as const) {
    const text = JSON.stringify((gtag({ target }).encode([event], context) as PushRequest[]).map(({ args }) => args));
    for (const secret of [event.visitor, event.session, 'member-7', event.id]) expect(text).not.toContain(secret);
  }
});

test('the dataLayer gets e-commerce under `ecommerce`, after a reset, and everything else flat', () => {
  const params = { transaction_id: 'A-1', items: [{ item_id: 'shirt-1' }] };
  expect(
    pushes(
      { target: 'dataLayer' },
      { name: 'purchase', params },
      { name: 'login', params: { method: 'kakao' } },
      { name: 'view_promotion', params: { promotion_id: 'spring' } },
      { name: 'refund', params: { transaction_id: 'A-1' } },
    ),
  ).toEqual([
    { ids: 1, target: 'dataLayer', args: [{ ecommerce: null }, { event: 'purchase', ecommerce: params }] },
    { ids: 1, target: 'dataLayer', args: [{ event: 'login', method: 'kakao' }] },
    {
      ids: 1,
      target: 'dataLayer',
      args: [{ ecommerce: null }, { event: 'view_promotion', ecommerce: { promotion_id: 'spring' } }],
    },
    {
      ids: 1,
      target: 'dataLayer',
      args: [{ ecommerce: null }, { event: 'refund', ecommerce: { transaction_id: 'A-1' } }],
    },
  ]);
});

test('a param cannot rename the event', () => {
  const [flat] = pushes({ target: 'dataLayer' }, { name: 'login', params: { event: 'gtm.js' } });
  expect(flat!.args).toEqual([{ event: 'login' }]);
});

// https://developers.google.com/analytics/devguides/collection/ga4/ecommerce
test.each(EVENT_NAMES)('%s is pushed under its own name, or left to the tag', (name) => {
  const [toTag] = pushes({}, { name });
  const [toManager] = pushes({ target: 'dataLayer' }, { name });
  const entry = toManager?.args.at(-1) as { event: string } | undefined;
  expect([toTag?.args[1], entry?.event]).toEqual(
    /^(page_view|survey_answer|intent_\w+)$/.test(name) ? [undefined, undefined] : [name, name],
  );
});

test('money, items and coupons are what the shop gave, in any currency', () => {
  for (const params of ORDERS) {
    expect(pushes({}, { name: 'purchase', params })[0]!.args).toEqual(['event', 'purchase', params]);
    const [pushed] = pushes({ target: 'dataLayer' }, { name: 'refund', params });
    expect(pushed!.args).toEqual([{ ecommerce: null }, { event: 'refund', ecommerce: params }]);
  }
});

test('a shop may rename an event, keep it back, or have page views pushed', () => {
  const events = { recs_render: 'strip', login: false, page_view: 'page_view', purchase: 'order' } as const;
  const named = ['recs_render', 'login', 'page_view'].map((name) => ({ name, params: {} }));
  expect(pushes({ events }, ...named).map(({ args }) => args[1])).toEqual(['strip', 'page_view']);
  const [renamed] = pushes({ events, target: 'dataLayer' }, { name: 'purchase', params: { items: [] } });
  expect(renamed!.args).toEqual([{ ecommerce: null }, { event: 'order', ecommerce: { items: [] } }]);
});

test('page views are the tag’s own business', () => {
  for (const target of ['gtag', 'dataLayer'] as const)
    expect(pushes({ target }, { name: 'page_view', params: {} })).toEqual([]);
});

test('what GA4 lacks is a custom event, and an event of another page says where it happened', () => {
  const page = { url: 'https://shop.example/before' };
  expect(pushes({}, { name: 'dismiss_item', params: { items: [] }, page })).toEqual([
    { ids: 1, target: 'gtag', args: ['event', 'dismiss_item', { items: [], page_location: page.url }] },
  ]);
});

test('what is pushed is another object than the outbox holds', () => {
  const event = anEnvelope();
  const [request] = gtag().encode([event], context) as PushRequest[];
  (request!.args[2] as Record<string, unknown>).changed = true;
  expect(event.params).not.toHaveProperty('changed');
});

test('a push backend, outside the shop, for half an hour', () => {
  expect(gtag()).toMatchObject({
    kind: 'push',
    name: 'gtag',
    purposes: ['analytics', 'thirdParty'],
    limits: { maxAgeMs: 1_800_000 },
  });
  expect(() => gtag({ target: 'ga' as 'gtag' })).toThrow(new TypeError("gtag(): target must be 'gtag' or 'dataLayer'"));
  expect(() => gtag({ purposes: [] })).toThrow(/^gtag\(\): purposes must be some of/);
});
