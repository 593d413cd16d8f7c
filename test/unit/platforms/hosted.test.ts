// The platforms that exist as hosted scripts alone, each against a stand-in of what it documents.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connectCookiebot } from '../../../packages/sdk/src/platforms/cookiebot';
import { connectOneTrust } from '../../../packages/sdk/src/platforms/onetrust';
import { connectOsano } from '../../../packages/sdk/src/platforms/osano';
import { connectShopify } from '../../../packages/sdk/src/platforms/shopify';
import { aCookiebotStandIn } from './a-cookiebot-stand-in';
import { aOneTrustStandIn } from './a-onetrust-stand-in';
import { aShopifyStandIn } from './a-shopify-stand-in';
import { aVisitor, type PageWindow } from './a-visitor';
import { anOsanoStandIn } from './an-osano-stand-in';
import type { StandIn } from './stand-in';

const EVERYTHING = ['personalization', 'analytics', 'marketing', 'thirdParty'];

type Arrive = (window: PageWindow, memory: Map<string, never>) => StandIn;

const PLATFORMS = [
  { name: 'cookiebot', connect: connectCookiebot, arrive: aCookiebotStandIn as Arrive, global: 'Cookiebot' },
  { name: 'onetrust', connect: connectOneTrust, arrive: aOneTrustStandIn as Arrive, global: 'OneTrust' },
  { name: 'osano', connect: connectOsano, arrive: anOsanoStandIn as Arrive, global: 'Osano' },
  { name: 'shopify', connect: connectShopify, arrive: aShopifyStandIn as Arrive, global: 'Shopify' },
];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe.each(PLATFORMS)('$name', ({ name, connect, arrive, global }) => {
  test('holds back what the regime allows until the visitor has chosen', () => {
    const visitor = aVisitor('none');
    const page = visitor.open();
    expect(page.allowed()).toContain('personalization');
    connect(page.consent, { window: page.window });
    expect(page.allowed()).toEqual([]);
    arrive(page.page, visitor.memory);
    vi.advanceTimersByTime(1000);
    expect(page.allowed()).toEqual([]);
    expect(page.sources()).toEqual([]);
  });

  test.each([
    ['before we listen', true],
    ['after', false],
  ])('is heard where it has loaded %s', (_, isEarly) => {
    const visitor = aVisitor();
    const page = visitor.open();
    let platform = isEarly ? arrive(page.page, visitor.memory) : undefined;
    connect(page.consent, { window: page.window });
    vi.advanceTimersByTime(5000);
    platform ??= arrive(page.page, visitor.memory);
    vi.advanceTimersByTime(1000);
    platform.choose(true);
    expect(page.allowed()).toEqual(EVERYTHING);
    expect(page.signals()).toEqual([]);
    expect(new Set(page.sources())).toEqual(new Set([`cmp:${name}`]));
  });

  test('a refusal refuses, and a change of mind is heard', () => {
    const visitor = aVisitor('none');
    const page = visitor.open();
    const platform = arrive(page.page, visitor.memory);
    connect(page.consent, { window: page.window });
    platform.choose(false);
    expect(page.consent.state().decisions).toMatchObject({ personalization: 'denied', analytics: 'denied' });
    expect(page.allowed()).toEqual([]);
    platform.choose(true);
    expect(page.allowed()).toEqual(EVERYTHING);
  });

  test('a choice that it restates on the next page makes no record, and does not undo a withdrawal', () => {
    const visitor = aVisitor();
    const first = visitor.open();
    const platform = arrive(first.page, visitor.memory);
    connect(first.consent, { window: first.window });
    platform.choose(true);

    const second = visitor.open();
    connect(second.consent, { window: second.window });
    expect(second.allowed()).toEqual([]);
    arrive(second.page, visitor.memory);
    vi.advanceTimersByTime(1000);
    expect(second.allowed()).toEqual(EVERYTHING);
    expect(second.sources()).toEqual(first.sources());
    second.consent.withdraw();

    const third = visitor.open();
    const again = arrive(third.page, visitor.memory);
    connect(third.consent, { window: third.window });
    vi.advanceTimersByTime(1000);
    expect(third.allowed()).toEqual([]);
    expect(third.sources().at(-1)).toBe('withdrawal');
    again.choose(true);
    expect(third.allowed()).toEqual(EVERYTHING);
  });

  test('what it restates replaces what it said last, where the visitor chose elsewhere on the site', () => {
    const visitor = aVisitor();
    const first = visitor.open();
    const platform = arrive(first.page, visitor.memory);
    connect(first.consent, { window: first.window });
    platform.choose(true);
    // A page without dangol, or another subdomain.
    arrive(visitor.open().page, visitor.memory).choose(false);

    const second = visitor.open();
    connect(second.consent, { window: second.window });
    arrive(second.page, visitor.memory);
    vi.advanceTimersByTime(1000);
    expect(second.allowed()).toEqual([]);
    expect(second.consent.state().decisions.analytics).toBe('denied');
  });

  test('absent, it stays waited for, and is looked for no longer than a minute', () => {
    const page = aVisitor('none').open();
    connect(page.consent, { window: page.window });
    vi.advanceTimersByTime(70_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(page.allowed()).toEqual([]);
  });

  test('broken, it harms nothing and grants nothing', () => {
    const page = aVisitor('none').open();
    Object.defineProperty(page.page, global, {
      get() {
        throw new Error(`${name} is broken`);
      },
    });
    expect(() => connect(page.consent, { window: page.window })).not.toThrow();
    expect(() => vi.advanceTimersByTime(70_000)).not.toThrow();
    expect(page.allowed()).toEqual([]);
  });

  test('disconnected, nothing of it is left and nothing more is heard', () => {
    const visitor = aVisitor();
    const page = visitor.open();
    const disconnect = connect(page.consent, { window: page.window });
    const platform = arrive(page.page, visitor.memory);
    vi.advanceTimersByTime(1000);
    expect(page.signals()).toEqual([name]);
    disconnect();
    expect(page.signals()).toEqual([]);
    expect(page.listeners()).toBe(0);
    expect((platform as Partial<ReturnType<typeof anOsanoStandIn>>).listeners?.() ?? 0).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    platform.choose(true);
    expect(page.sources()).toEqual([]);
  });

  test('a table of the shop takes the place of the default', () => {
    const visitor = aVisitor();
    const page = visitor.open();
    const platform = arrive(page.page, visitor.memory);
    const category = { cookiebot: 'statistics', onetrust: 'C0002', osano: 'ANALYTICS', shopify: 'analytics' }[name]!;
    connect(page.consent, { window: page.window, table: { [category]: ['analytics', 'personalization'] } });
    platform.choose(true);
    expect(page.allowed()).toEqual(['personalization', 'analytics']);
    expect(page.consent.state().decisions).not.toHaveProperty('marketing');
  });
});

describe('before a choice, what the platform itself leaves on is not held back', () => {
  test("by OneTrust's rule for the region", () => {
    const visitor = aVisitor('us');
    const page = visitor.open();
    connectOneTrust(page.consent, { window: page.window });
    aOneTrustStandIn(page.page, visitor.memory, ['C0001', 'C0002']);
    expect(page.allowed()).toEqual(['analytics']);
  });

  test("by Shopify's", () => {
    const visitor = aVisitor('us');
    const page = visitor.open();
    aShopifyStandIn(page.page, visitor.memory, true);
    connectShopify(page.consent, { window: page.window });
    expect(page.allowed()).toEqual(expect.arrayContaining(['personalization', 'analytics']));
    expect(page.consent.history()).toEqual([]);
  });

  test("by Cookiebot's implied consent, which grants nothing under a stricter regime", () => {
    for (const [regime, allowed] of [
      ['us', ['analytics']],
      ['eu', []],
    ] as const) {
      const page = aVisitor(regime).open();
      connectCookiebot(page.consent, { window: page.window });
      const consent = { necessary: true, preferences: false, statistics: true, marketing: false, method: 'implied' };
      page.page.Cookiebot = { hasResponse: true, consent };
      page.page.dispatchEvent(new Event('CookiebotOnConsentReady'));
      expect(page.allowed()).toEqual(allowed);
      expect(page.consent.history()).toEqual([]);
    }
  });
});

test('of two platforms the more restrictive holds, whichever speaks last', () => {
  const visitor = aVisitor();
  const page = visitor.open();
  const [cookiebot, onetrust] = [
    aCookiebotStandIn(page.page, visitor.memory),
    aOneTrustStandIn(page.page, visitor.memory),
  ];
  connectCookiebot(page.consent, { window: page.window });
  connectOneTrust(page.consent, { window: page.window });
  cookiebot.choose(true);
  expect(page.allowed()).toEqual([]);
  onetrust.choose(false);
  cookiebot.choose(false);
  cookiebot.choose(true);
  expect(page.allowed()).toEqual([]);
  onetrust.choose(true);
  expect(page.allowed()).toEqual(EVERYTHING);
});

test('an answer that Cookiebot reads only after we came is one of an earlier page, and does not undo a withdrawal', () => {
  const visitor = aVisitor();
  const first = visitor.open();
  connectCookiebot(first.consent, { window: first.window });
  aCookiebotStandIn(first.page, visitor.memory).choose(true);
  first.consent.withdraw();

  const second = visitor.open();
  const consent = { necessary: true, preferences: false, statistics: false, marketing: false, method: null };
  second.page.Cookiebot = { consent, hasResponse: false };
  connectCookiebot(second.consent, { window: second.window });
  aCookiebotStandIn(second.page, visitor.memory);
  expect(second.allowed()).toEqual([]);
  expect(second.sources()).toEqual(['cmp:cookiebot', 'withdrawal']);
});
