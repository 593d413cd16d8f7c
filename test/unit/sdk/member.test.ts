// What a shop's template says of its member, and what the profile makes of it.
import { parseProfile } from '@dangol/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Member } from '../../../packages/sdk/src/client';
import { memberOf } from '../../../packages/sdk/src/member-of';
import { memberOrders } from '../../../packages/sdk/src/member-orders';
import { emptyProfile } from '../../../packages/sdk/src/profile/empty-profile';
import { reduce } from '../../../packages/sdk/src/profile/reduce';
import { aDevice, settled } from './a-device';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 3);

function read(given: unknown) {
  const warnings: string[] = [];
  return { member: memberOf(given as Member, (message) => void warnings.push(message)), warnings };
}

describe('the form', () => {
  test('is read as a template writes it', () => {
    const { member, warnings } = read({
      id: 42,
      signedUpAt: '2026-03-02T10:15:00+09:00',
      orders: [
        {
          id: '20261101-0000123',
          at: '2026-11-01 10:20:30 +0900',
          value: '105000',
          currency: 'KRW',
          lines: [{ id: 45, variant: 'P00000BT000A', quantity: '2', price: 52_500 }],
        },
      ],
      channels: ['email', 'sms', 'fax'],
      trial: { endsAt: 1_775_055_600, renewedAt: null },
    });
    expect(warnings).toEqual([]);
    expect(member).toEqual({
      id: '42',
      orders: [
        {
          id: '20261101-0000123',
          at: Date.UTC(2026, 10, 1, 1, 20, 30),
          value: 105_000,
          currency: 'KRW',
          lines: [{ id: '45', variant: 'P00000BT000A', quantity: 2, price: 52_500 }],
        },
      ],
      facts: {
        signedUpAt: Date.UTC(2026, 2, 2, 1, 15),
        channels: ['email', 'sms'],
        trial: { endsAt: 1_775_055_600_000, renewedAt: undefined },
      },
    });
  });

  test.each([
    [
      'an object of yes and no',
      { email: 'T', sms: 'F', kakao: true, webpush: 1, apppush: '' },
      ['email', 'kakao', 'webpush'],
    ],
    ['a list', ['kakao'], ['kakao']],
    ['nothing', [], []],
  ])('channels as %s', (_, channels, expected) => {
    expect(read({ id: 'm', channels }).member?.facts.channels).toEqual(expected);
  });

  test.each([
    ['2026-11-01', Date.UTC(2026, 10, 1)],
    ['2026-11-01T10:20:30Z', Date.UTC(2026, 10, 1, 10, 20, 30)],
    ['2026-11-01 10:20:30.500+09:00', Date.UTC(2026, 10, 1, 1, 20, 30, 500)],
    ['2026-11-01T10:20+0900', Date.UTC(2026, 10, 1, 1, 20)],
    [1_761_960_030, 1_761_960_030_000],
    ['1761960030', 1_761_960_030_000],
    [1_761_960_030_500, 1_761_960_030_500],
  ])('%s is a time', (signedUpAt, expected) => {
    expect(read({ id: 'm', signedUpAt }).member?.facts.signedUpAt).toBe(expected);
  });

  test.each(['20261101', '11/01/2026', '2026.11.01', 'gestern', 1, -5, {}, true, '2026-13-45', 1e20])(
    '%j is none, and the console is told by name',
    (at) => {
      const { member, warnings } = read({ id: 'm', signedUpAt: at });
      expect(member?.facts.signedUpAt).toBeUndefined();
      expect(warnings).toEqual(['member: signedUpAt left out: not of the form in docs/member.md']);
    },
  );

  test('what is wrong is left out and named, never shown', () => {
    const { member, warnings } = read({
      id: 'm-1',
      signedUpAt: 'Kim Secret',
      orders: [
        { id: 'T-1', at: NOW, lines: [{ id: 'a' }, { id: '' }, null] },
        { id: 'T-2', at: 'Secret' },
        { at: NOW },
        'Secret',
      ],
      channels: 'kim@secret.example',
      trial: 'Secret',
    });
    expect(member?.orders).toMatchObject([{ id: 'T-1', lines: [{ id: 'a', quantity: 1 }] }]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('orders[0].lines[1].id, orders[0].lines[2].id, orders[1].at, orders[2].id');
    expect(warnings[0]).not.toMatch(/secret/i);
  });

  test('anything at all is taken quietly', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), fc.anything(), (given, orders) => {
        for (const one of [given, { id: 'm', orders }, { id: 'm', orders: [given] }, { id: given, trial: orders }]) {
          const { member } = read(one);
          if (member) for (const event of memberOrders(member, NOW)) reduce(emptyProfile('s'), event);
        }
      }),
      { numRuns: 300 },
    );
    const thrower = {
      get id(): string {
        throw new Error('no');
      },
    };
    expect(read(thrower).member).toBeNull();
  });
});

describe('an order counts once', () => {
  const order = fc.record({
    id: fc.constantFrom('T-1', 'T-2', 'T-3', 'T-4', 'T-5'),
    line: fc.constantFrom('a', 'b', 'c'),
    ago: fc.integer({ min: 0, max: 400 }),
  });

  test('in whatever order they arrive, repeated, among the device’s own', () => {
    fc.assert(
      fc.property(fc.array(order), fc.array(order), fc.nat(), (own, theirs, seed) => {
        const at = new Map([...own, ...theirs].map(({ id, ago }) => [id, NOW - ago * DAY]));
        const event = ({ id, line }: (typeof own)[0]) => ({
          name: 'purchase',
          at: at.get(id)!,
          params: { transaction_id: id, items: [{ item_id: line }] },
        });
        const { member } = read({
          id: 'm',
          orders: theirs.map(({ id, line }) => ({ id, at: at.get(id), lines: [{ id: line }] })),
        });
        const linked = memberOrders(member!, NOW);
        // Another tab's purchase may come between any two of the page's; what is linked is laid over all of them.
        const mixed = [...own, ...own].sort((a, b) => ((a.ago * 31 + seed) % 7) - ((b.ago * 17 + seed) % 7)).map(event);
        const profile = [...mixed, ...linked, ...linked].reduce(reduce, emptyProfile('s'));
        const ids = profile.orders.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(new Set([...own, ...theirs].map(({ id }) => id)));
        expect([...profile.orders].sort((a, b) => b.at - a.at)).toEqual(profile.orders);
      }),
    );
  });
});

describe('the snapshot', () => {
  const MEMBER: Member = {
    id: 'm-1',
    signedUpAt: NOW - 40 * DAY,
    orders: [{ id: 'T-1', at: NOW - 30 * DAY, lines: [{ id: '45', quantity: 1 }] }],
    channels: ['email', 'sms'],
    trial: { endsAt: NOW - DAY },
  };
  const open = async () => {
    const device = aDevice();
    const tab = device.openTab({ pageViews: false });
    tab.client.consent.set({ personalization: true });
    tab.client.member(MEMBER);
    await settled();
    return { device, tab, snapshot: tab.client.profile.snapshot };
  };

  test('knows the member only under profileLink, and parses', async () => {
    const { tab, snapshot } = await open();
    expect(snapshot()).toMatchObject({ orders: [] });
    expect(snapshot().member).toBeUndefined();
    tab.client.consent.set({ profileLink: true });
    await settled();
    expect(snapshot().member).toEqual({
      signedUpAt: NOW - 40 * DAY,
      channels: ['email', 'sms'],
      trial: { endsAt: NOW - DAY, renewedAt: undefined },
    });
    expect(snapshot().orders.map(({ id }) => id)).toEqual(['T-1']);
    expect(parseProfile(JSON.parse(JSON.stringify(snapshot()))).member?.channels).toEqual(['email', 'sms']);
  });

  test('what was denied here is not in it; what is in it grants nothing', async () => {
    const { tab, snapshot } = await open();
    tab.client.consent.set({ profileLink: true }, { channels: { sms: { ad: false } } });
    await settled();
    expect(snapshot().member?.channels).toEqual(['email']);
    expect(tab.client.consent.allowsChannel('email')).toBe(false);
  });

  test('signing out takes it off, another member never sees it, and nothing of it is stored', async () => {
    const { device, tab, snapshot } = await open();
    tab.client.consent.set({ profileLink: true });
    tab.client.track('search', { search_term: 'coat' });
    await settled();
    tab.client.member(null);
    await settled();
    expect(snapshot().member).toBeUndefined();
    expect(snapshot().orders).toEqual([]);
    tab.client.member({ id: 'm-2' });
    tab.client.consent.set({ personalization: true, profileLink: true });
    await settled();
    expect(snapshot().orders).toEqual([]);
    expect(snapshot().member).toEqual({});
    const other = device.openTab({ pageViews: false });
    other.client.consent.set({ personalization: true });
    await other.client.profile.ready();
    expect(JSON.stringify(other.client.profile.snapshot())).not.toMatch(/T-1|signedUpAt/);
  });

  test('withdrawing profileLink takes it off', async () => {
    const { tab, snapshot } = await open();
    tab.client.consent.set({ profileLink: true });
    await settled();
    tab.client.consent.withdraw(['profileLink']);
    await settled();
    expect(snapshot().member).toBeUndefined();
    expect(snapshot().orders).toEqual([]);
  });
});
