import type { Envelope, Purpose } from '@dangol/schema';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { aBackend, aDevice, settled, type Tab } from '../sdk/a-device';

let device: ReturnType<typeof aDevice>;
beforeEach(() => {
  device = aDevice();
});

describe('a withdrawal', () => {
  const named = (name: string, purposes: Purpose[]) =>
    aBackend({
      name,
      purposes,
      encode: (events) => [
        {
          kind: 'http',
          eventIds: events.map(({ id }) => id),
          method: 'POST',
          url: `https://${name}.test/in`,
          headers: {},
          body: JSON.stringify(events.map((event) => ({ ...event, to: name }))),
        },
      ],
    });
  const all = [
    named('shop', ['analytics']),
    named('partner', ['analytics', 'thirdParty']),
    named('ads', ['marketing']),
  ];
  const arrived = (tab: Tab) =>
    tab.sent.map((event) => `${(event as Envelope & { to: string }).to} ${event.params.search_term}`).sort();
  /** Until the outbox holds so many events: machines differ. */
  const stored = (tab: Tab, count: number) =>
    vi.waitFor(async () => expect((await tab.client.profile.export()).delivery?.events).toHaveLength(count), 5_000);
  const searchesStored = (tab: Tab, count: number) =>
    vi.waitFor(() => expect(tab.client.profile.snapshot().searches).toHaveLength(count), 5_000);
  /** Until these databases are there, and no other. */
  const databases = (...names: string[]) =>
    vi.waitFor(async () => {
      expect((await device.indexedDb.databases()).map(({ name }) => name).sort()).toEqual(names);
    }, 5_000);
  /** Until these have arrived, and no other. */
  const arrives = (tab: Tab, ...expected: string[]) =>
    vi.waitFor(async () => {
      await tab.client.flush();
      expect(arrived(tab)).toEqual(expected);
    }, 5_000);
  const grants = { personalization: true, analytics: true, thirdParty: true, marketing: true };

  test('prunes exactly its own events: what other backends wait for goes out', async () => {
    const tab = device.openTab({ regime: 'eu', backends: all, pageViews: false });
    tab.client.consent.set(grants);
    tab.client.track('search', { search_term: 'before' });
    await stored(tab, 1);
    tab.client.consent.withdraw(['thirdParty']);
    tab.client.consent.set({ thirdParty: true });
    tab.client.track('search', { search_term: 'after' });
    await arrives(tab, 'ads after', 'ads before', 'partner after', 'shop after', 'shop before');
    expect(tab.client.profile.snapshot().searches).toHaveLength(2);
  });

  test('made on a device whose first page is gone holds for what that page left, though all is granted anew', async () => {
    const first = device.openTab({ regime: 'eu', backends: all, pageViews: false });
    first.client.consent.set(grants);
    first.client.track('search', { search_term: 'before' });
    await stored(first, 1);
    first.client.destroy();
    // One that cannot reach what the first has left.
    const second = device.openTab({ regime: 'eu', backends: all, pageViews: false, indexedDb: new IDBFactory() });
    second.client.consent.withdraw(['analytics']);
    second.client.consent.set({ analytics: true });
    second.client.destroy();
    const third = device.openTab({ regime: 'eu', backends: all, pageViews: false });
    third.client.track('search', { search_term: 'after' });
    await arrives(third, 'ads after', 'ads before', 'partner after', 'shop after');
  });

  test("of a member ends the guest's events and profile, too; a guest's leaves the member's", async () => {
    const tab = device.openTab({ regime: 'eu', backends: all, pageViews: false });
    tab.client.consent.set(grants);
    tab.client.track('search', { search_term: 'as a guest' });
    await stored(tab, 1);
    tab.client.member({ id: 'm-1' });
    await settled();
    // Neither is deleted: the member has not decided.
    await databases('dangol-outbox', 'dangol-profile');
    expect(tab.client.profile.snapshot().searches).toEqual([]);
    tab.client.consent.withdraw(['personalization']);
    await databases('dangol-outbox');
    tab.client.consent.withdraw();
    await databases();
    tab.client.member(null);
    await tab.client.flush();
    expect(tab.sent).toEqual([]);
    expect(tab.client.consent.allows('analytics')).toBe(false);
  });

  test('holds what is suspended by a new notice: nothing is used or sent, nothing deleted, all comes back when granted', async () => {
    const first = device.openTab({ regime: 'eu', backends: all, pageViews: false, noticeVersion: '1' });
    first.client.consent.set(grants);
    first.client.track('search', { search_term: 'before' });
    await stored(first, 1);
    first.client.destroy();
    const tab = device.openTab({ regime: 'eu', backends: all, pageViews: false, noticeVersion: '2' });
    tab.client.track('search', { search_term: 'meanwhile' });
    await settled();
    await tab.client.flush();
    expect(tab.sent).toEqual([]);
    expect(tab.client.profile.snapshot().searches).toEqual([]);
    tab.client.consent.set(grants);
    const each = (when: string) => ['ads', 'partner', 'shop'].map((backend) => `${backend} ${when}`);
    await arrives(tab, ...[...each('before'), ...each('meanwhile')].sort());
    await searchesStored(tab, 2);
  });
});
