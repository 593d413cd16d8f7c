import type { Profile } from '@dangol/schema';
import { get } from 'idb-keyval';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createDatabase } from '../../../packages/sdk/src/storage/create-database';
import { aDevice, type aDevice as Device } from './a-device';

const secret = { item_id: 'S1', item_brand: 'Nox', price: 7_700 };
const shirt = { item_id: 'P1', item_name: 'Shirt', price: 49_000 };
let device: ReturnType<typeof Device>;

beforeEach(() => {
  device = aDevice();
});

/** Waits as long as a slow machine may take. */
const until = (met: () => unknown) => vi.waitFor(met, { timeout: 4000 });

/** All that the profile's database holds, as one text. */
async function stored(): Promise<string> {
  const database = createDatabase(device.indexedDb, 'dangol-profile', ['profile']);
  const profile = await get<Profile>('profile', database.store('profile'));
  database.close();
  return JSON.stringify(profile ?? null);
}

describe('personal data', () => {
  test('reaches neither the backend nor the profile, and addresses keep what the shop allows', async () => {
    const { client, sent } = device.openTab({ keepParams: ['ref'], pageViews: false });
    client.track('search', { search_term: 'kim@example.com 010-1234-5678', link: 'https://shop.test/?ref=1&sid=2' });
    await client.flush();
    await until(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.params).toEqual({ search_term: '[email] [phone]', link: 'https://shop.test/?ref=1' });
    await until(async () => expect(await stored()).toContain('[email] [phone]'));
    expect(await stored()).not.toMatch(/kim|1234/);
  });
});

describe('a sensitive category', () => {
  const sensitive = ['Secret'];

  test('reaches the backend, and never the profile', async () => {
    const { client, sent } = device.openTab({ sensitive, pageViews: false });
    client.track('view_item', { items: [{ ...secret, item_category: 'Health > secret' }] });
    client.track('add_to_cart', { items: [secret] });
    client.track('purchase', { transaction_id: 'T1', value: 56_700, items: [secret, shirt] });
    await client.flush();
    await until(() => expect(sent).toHaveLength(3));
    await until(async () => expect(await stored()).toContain('T1'));
    for (const text of [await stored(), JSON.stringify(client.profile.snapshot())]) {
      expect(text).not.toMatch(/S1|Nox|ecret|Health|7700|56700/);
    }
  });

  test('that is told late takes with it what is stored already, in every tab', async () => {
    const other = device.openTab({ sensitive }).client;
    device.openTab({ sensitive }).client.track('view_item', { items: [secret] });
    await until(() => expect(other.profile.snapshot().items).toHaveLength(1));
    await until(async () => expect(await stored()).toContain('S1'));
    const { client } = device.openTab({ sensitive });
    client.track('view_item', { items: [{ ...secret, item_category: 'Secret' }] });
    await until(async () => expect(await stored()).not.toMatch(/S1|Nox/));
    await until(() => expect(other.profile.snapshot().items).toEqual([]));
    expect(client.profile.snapshot().items).toEqual([]);
  });

  test('of a member’s own order is not laid over the profile either', async () => {
    const { client } = device.openTab({ sensitive });
    client.consent.set({ profileLink: true });
    const lines = [
      { id: 'S1', quantity: 1, item_category: 'Secret' },
      { id: 'P1', quantity: 1 },
    ];
    client.member({ id: 'kim', orders: [{ id: 'T1', at: Date.now(), lines }] });
    client.consent.set({ profileLink: true });
    await until(() => expect(client.profile.snapshot().orders).toHaveLength(1));
    expect(JSON.stringify(client.profile.snapshot())).not.toMatch(/S1|Secret/);
  });
});
