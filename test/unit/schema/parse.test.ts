import {
  MODEL_FORMAT,
  ParseError,
  parseConsentRecord,
  parseEnvelope,
  parseEvent,
  parseManifest,
  parsePopular,
  parseShard,
} from '@dangol/schema';
import { describe, expect, test } from 'vitest';
import fc from '../../support/property';

const item = { item_id: ' P1 ', item_name: 'Oxford shirt', price: 49000, colour_code: 7 };
const envelope = {
  id: '0193',
  name: 'purchase',
  at: 1,
  visitor: 'v',
  session: 's',
  page: { url: 'https://shop.example/' },
  consent: { record: null, purposes: ['analytics'] },
  params: { transaction_id: 'T1', items: [item], gift_wrap: true },
};
const consentRecord = {
  id: 'r',
  seq: 1,
  previous: null,
  regime: 'kr',
  subject: 'member',
  member: '1hpxw3k',
  purposes: { analytics: 'granted', marketing: 'denied' },
  channels: { sms: { ad: 'granted', night: 'denied' }, webpush: {} },
  source: 'signup',
  notice: { version: '2', textHash: 'sha-256:9f86' },
  guardian: true,
  locale: 'ko',
  decidedAt: 1,
};
const list = { ids: ['a', 'b'], weights: [255, 3], scale: 0.01 };

describe('the parse functions', () => {
  test('keep unknown fields and bring ids into canonical form', () => {
    const parsed = parseEvent('purchase', { transaction_id: 'T1', items: [item], gift_wrap: true });
    expect(parsed.items[0]).toEqual({ ...item, item_id: 'P1' });
    expect(parsed.gift_wrap).toBe(true);
    expect(parseEvent('own_event', { anything: [1] })).toEqual({ anything: [1] });
  });

  test.each<[string, () => unknown, string]>([
    ['no id', () => parseEvent('view_item', { items: [{}] }), 'view_item.items[0].item_id: expected an id'],
    [
      'a price in words',
      () => parseEvent('add_to_cart', { items: [{ item_id: 'a', price: '39,000' }] }),
      'add_to_cart.items[0].price: expected a price of 0 or more, got "39,000"',
    ],
    [
      'items missing',
      () => parseEvent('purchase', { transaction_id: 'T' }),
      'purchase.items: expected an array of items, got nothing',
    ],
    [
      'no order number',
      () => parseEvent('purchase', { items: [] }),
      'purchase.transaction_id: expected a non-empty string, got nothing',
    ],
    ['a bad name', () => parseEvent('no dots.please', {}), 'name: expected an event name'],
    [
      'a nested envelope',
      () => parseEnvelope({ ...envelope, page: {} }),
      'page.url: expected a non-empty string, got nothing',
    ],
    [
      'an unknown purpose',
      () => parseEnvelope({ ...envelope, consent: { record: null, purposes: ['fun'] } }),
      'consent.purposes[0]: expected one of "necessary"',
    ],
    ['no envelope', () => parseEnvelope(null), 'value: expected an object, got null'],
    [
      'a decision in between',
      () => parseConsentRecord({ ...consentRecord, purposes: { analytics: 'maybe' } }),
      'record.purposes.analytics: expected one of "granted", "denied", got "maybe"',
    ],
    [
      'a purpose that is none',
      () => parseConsentRecord({ ...consentRecord, purposes: { fun: 'granted' } }),
      'record.purposes: expected purposes out of necessary',
    ],
    [
      'a decision on a channel in between',
      () => parseConsentRecord({ ...consentRecord, channels: { sms: { ad: 'granted', night: true } } }),
      'record.channels.sms.night: expected one of "granted", "denied", got true',
    ],
    [
      'a source that is none',
      () => parseConsentRecord({ ...consentRecord, source: 'cmp:' }),
      'record.source: expected one of banner, settings, signup, checkout, gpc, api, withdrawal, expiry, erasure, or cmp:<name>',
    ],
    [
      'a guardian in words',
      () => parseConsentRecord({ ...consentRecord, guardian: 'mother' }),
      'record.guardian: expected true or false, got "mother"',
    ],
    [
      'a member who is nobody',
      () => parseConsentRecord({ ...consentRecord, member: '' }),
      'record.member: expected a non-empty string',
    ],
    [
      'a notice without a version',
      () => parseConsentRecord({ ...consentRecord, notice: { textHash: 'sha-256:9f86' } }),
      'record.notice.version: expected a non-empty string, got nothing',
    ],
    [
      'a stamp from before the first record',
      () => parseEnvelope({ ...envelope, consent: { record: null, purposes: [], seq: -1 } }),
      'consent.seq: expected a count of records from 0, got -1',
    ],
    [
      'a stamp of somebody else',
      () => parseEnvelope({ ...envelope, consent: { record: null, purposes: [], subject: 'device' } }),
      'consent.subject: expected one of "member", got "device"',
    ],
    [
      'another format',
      () => parseManifest({ format: 'dangol-model/9' }),
      'manifest.format: expected one of "dangol-model/1", got "dangol-model/9"',
    ],
    [
      'no shards',
      () =>
        parseManifest({
          format: MODEL_FORMAT,
          version: 'v',
          shardCount: 0,
          counts: { items: 0, orders: 0, buyers: 0, sessions: 0 },
          builtAt: null,
          enabled: true,
        }),
      'manifest.shardCount: expected a number of shards from 1, got 0',
    ],
    [
      'weights missing',
      () =>
        parsePopular({
          format: MODEL_FORMAT,
          version: 'v',
          shop: { ...list, weights: [1] },
          categories: [],
          cards: [],
        }),
      'popular.shop.weights: expected as many weights as ids (2), got an array of 1',
    ],
    [
      'a weight too big',
      () =>
        parseShard({
          format: MODEL_FORMAT,
          version: 'v',
          items: [{ id: 'a', lists: { viewed: { ...list, weights: [256, 1] } } }],
          cards: [],
        }),
      'shard.items[0].lists.viewed.weights[0]: expected an integer weight from 1 to 255, got 256',
    ],
    [
      'a label that is none',
      () =>
        parseShard({
          format: MODEL_FORMAT,
          version: 'v',
          items: [],
          cards: [{ id: 'a', title: 'A', labels: ['roi-high', 35] }],
        }),
      'shard.cards[0].labels[1]: expected a label of 1 to 40 characters, got 35',
    ],
  ])('name the path and the expected form: %s', (_, parse, message) => {
    expect(parse).toThrow(ParseError);
    expect(parse).toThrow(message);
  });

  test('take what they should', () => {
    expect(parseEnvelope(envelope)).toMatchObject({ id: '0193', params: { items: [{ item_id: 'P1' }] } });
    const consent = { record: 'r', seq: 3, purposes: ['necessary'], subject: 'member' };
    expect(parseEnvelope({ ...envelope, consent })).toMatchObject({ consent });
    expect(parseConsentRecord({ ...consentRecord, later: 7 })).toEqual({ ...consentRecord, later: 7 });
    for (const source of ['erasure', 'cmp:klaro']) {
      expect(parseConsentRecord({ ...consentRecord, subject: 'device', purposes: {}, source })).toMatchObject({
        source,
      });
    }
    expect(
      parseShard({
        format: MODEL_FORMAT,
        version: 'v',
        items: [{ id: '__proto__', lists: { viewed: list } }],
        cards: [{ id: 'a', title: 'A', titles: { ko: '가' }, labels: ['roi-high'] }],
      }).items[0]?.id,
    ).toBe('__proto__');
  });

  test('throw nothing but a ParseError, whatever they are given', () => {
    const onlyParseErrors = (parse: () => unknown) => {
      try {
        parse();
      } catch (error) {
        expect(error).toBeInstanceOf(ParseError);
      }
    };
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom('view_item', 'purchase', 'search', 'own'), (value, name) => {
        onlyParseErrors(() => parseEvent(name, value));
        onlyParseErrors(() => parseEnvelope(value));
        onlyParseErrors(() => parseShard(value));
        onlyParseErrors(() => parseManifest(value));
        onlyParseErrors(() => parseConsentRecord(value));
      }),
    );
  });
});
