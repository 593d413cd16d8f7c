// How the rooms are wired: what a page, several tabs and a hostile or broken browser may do to one client.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anItem } from '../../support/builders';
import { aBackend, aDevice, settled, type Tab, type TabOptions } from './a-device';

let device: ReturnType<typeof aDevice>;
let tabs: Tab[];
const uncaught: unknown[] = [];
const note = (error: unknown) => void uncaught.push(error);

function open(options: TabOptions = {}): Tab {
  const tab = device.openTab(options);
  tabs.push(tab);
  return tab;
}

const namesOf = ({ sent }: Tab) => sent.map(({ name }) => name);
const cartOf = ({ client }: Tab) => client.profile.snapshot().cart.map(({ id }) => id);
const thrower = () => {
  throw new Error("the shop's own mistake");
};
const DAY = 86_400_000;

beforeEach(() => {
  device = aDevice();
  tabs = [];
  uncaught.length = 0;
  process.on('unhandledRejection', note);
});

afterEach(async () => {
  for (const { client } of tabs) client.destroy();
  await settled();
  process.off('unhandledRejection', note);
  expect(uncaught).toEqual([]);
});

describe('track()', () => {
  test('an explicit view_item is what the page is about', () => {
    const { client } = open();
    client.track('view_item', { items: [anItem({ item_id: 'coat-9' })] });
    expect(client.item.current()).toBe('coat-9');
  });

  test.each<unknown[]>([[undefined], [null], [7], [['search']], [''], ['with space']])(
    'a name that is none is dropped: %j',
    (name) => {
      const { client } = open({ pageViews: false });
      (client.track as (name: unknown, params: object) => void)(name, {});
      expect(client.debug.events()).toEqual([]);
      expect(client.debug.delivery().dropped).toEqual({ malformed: 1 });
    },
  );

  test.each([[{ at: Number.NaN }], [{ at: 'yesterday' }], [{ at: Date.now() + 400 * DAY }], [null]])(
    'a time that is none is now, and spoils no profile: %j',
    async (options) => {
      const { client } = open({ pageViews: false });
      client.track('view_item', { items: [anItem()] }, options as never);
      const { items, visits, updatedAt } = client.profile.snapshot();
      for (const at of [items[0]!.at, visits.lastAt, updatedAt]) expect(Math.abs(Date.now() - at)).toBeLessThan(60_000);
    },
  );

  test("the shop's listeners and functions may throw: the page does not feel it, and nothing is lost", async () => {
    const tab = open({ pageType: thrower, onDrop: thrower });
    const { client } = tab;
    await client.profile.ready();
    client.profile.subscribe(thrower);
    client.consent.subscribe(thrower);
    client.debug.subscribe(thrower);
    client.consent.set({ marketing: true });
    client.track('add_to_cart', { items: [anItem()] });
    await settled();
    await client.flush();
    expect(namesOf(tab)).toEqual(['page_view', 'add_to_cart']);
    expect(client.debug.delivery().dropped).toEqual({});
    const later = open();
    await later.client.profile.ready();
    expect(cartOf(later)).toEqual(['shirt-1']);
  });

  test('a cart line goes out with a page that is hidden before the stored profile was read', async () => {
    const hanging = {
      open: (name: string, version?: number) =>
        name === 'dangol-profile' ? ({} as IDBOpenDBRequest) : device.indexedDb.open(name, version),
      deleteDatabase: (name: string) => device.indexedDb.deleteDatabase(name),
    };
    const tab = open({ indexedDb: hanging as IDBFactory });
    await settled();
    tab.client.track('add_to_cart', { items: [anItem()] });
    tab.hide();
    await settled();
    expect(namesOf(tab)).toContain('add_to_cart');
    expect(cartOf(tab)).toEqual(['shirt-1']);
  });

  test('a cart line tracked before the stored profile was read is marked with the strip clicked on the page before', async () => {
    const first = open();
    first.client.track('select_item', {
      item_list_id: 'goes-with',
      item_list_name: 'Goes with',
      render_id: 'r1',
      items: [anItem()],
    });
    await settled();
    const second = open();
    second.client.track('purchase', { transaction_id: 'T-1', items: [anItem()] });
    await settled();
    await second.client.flush();
    const purchase = second.sent.find(({ name }) => name === 'purchase')!;
    expect(purchase.params.items).toMatchObject([{ item_id: 'shirt-1', item_list_id: 'goes-with' }]);
  });
});

describe('consent', () => {
  test('what waited goes on with its own time once allowed', async () => {
    const tab = open({ regime: 'eu' });
    const at = Date.now() - 5000;
    tab.client.track('search', { search_term: 'linen' }, { at });
    await settled();
    expect(await device.indexedDb.databases()).toEqual([]);
    tab.client.consent.set({ personalization: true, analytics: true });
    await settled();
    await tab.client.flush();
    expect(tab.sent.find(({ name }) => name === 'search')).toMatchObject({
      at,
      consent: { purposes: ['necessary', 'personalization', 'analytics'] },
    });
    expect(tab.client.profile.snapshot().searches).toMatchObject([{ term: 'linen', at }]);
  });

  test('a grant in one tab lets the other tab go on', async () => {
    const here = open({ regime: 'eu' });
    const there = open({ regime: 'eu' });
    here.client.consent.set({ personalization: true, analytics: true });
    await settled();
    await there.client.flush();
    // Each page's own view, whichever of them has sent it.
    expect(new Set([...here.sent, ...there.sent].map(({ id }) => id)).size).toBe(2);
    expect(there.client.debug.events()[0]!.fate).toEqual({ profile: 'stored', shop: 'sent' });
  });

  test('withdrawal deletes every database and empties the snapshot in both tabs', async () => {
    const [here, there] = [open(), open()];
    for (const { client } of [here, there]) client.track('add_to_cart', { items: [anItem()] });
    await settled();
    here.client.consent.withdraw();
    await settled();
    expect(await device.indexedDb.databases()).toEqual([]);
    expect([cartOf(here), cartOf(there)]).toEqual([[], []]);
    expect([...device.values.keys()]).toEqual(['dangol.consent']);
  });
});

describe('erase', () => {
  test('while the stored profile is still being read leaves an empty snapshot', async () => {
    const first = open();
    first.client.track('add_to_cart', { items: [anItem()] });
    await settled();
    first.client.destroy();
    const second = open({ pageViews: false });
    await Promise.resolve();
    void second.client.profile.erase();
    await settled();
    expect(cartOf(second)).toEqual([]);
  });

  test('reaches the other tab: its snapshot is empty too, under another seed', async () => {
    const [here, there] = [open(), open()];
    there.client.track('add_to_cart', { items: [anItem()] });
    await settled();
    const { seed } = there.client.profile.snapshot();
    expect(here.client.profile.snapshot().seed).toBe(seed);
    await here.client.profile.erase();
    await settled();
    expect(cartOf(there)).toEqual([]);
    there.client.track('search', { search_term: 'x' });
    await settled();
    const later = open();
    await later.client.profile.ready();
    expect(later.client.profile.snapshot().seed).not.toBe(seed);
  });

  test.each([
    ['the record alone', false, ['dangol.consent']],
    ['nothing', true, []],
  ])('with another tab open leaves %s, until there is something new to store', async (_, consent, keys) => {
    const granted = { personalization: true, analytics: true };
    const [here, there] = [open({ regime: 'eu' }), open({ regime: 'eu' })];
    here.client.consent.set(granted);
    for (const { client } of [here, there]) client.track('add_to_cart', { items: [anItem()] });
    await settled(80);
    await Promise.all([here.client.flush(), there.client.flush()]);
    const visitors = new Set([...here.sent, ...there.sent].map(({ visitor }) => visitor));
    there.client.track('search', { search_term: 'in hand' });
    await here.client.profile.erase({ consent });
    await settled(80);
    expect(await device.indexedDb.databases()).toEqual([]);
    expect([...device.values.keys()]).toEqual(keys);
    expect([cartOf(here), cartOf(there)]).toEqual([[], []]);
    await Promise.all([here.client.flush(), there.client.flush()]);
    expect(await device.indexedDb.databases()).toEqual([]);

    if (consent) there.client.consent.set(granted);
    there.client.track('search', { search_term: 'new' });
    await settled(80);
    await there.client.flush();
    const searches = there.sent.filter(({ name }) => name === 'search');
    expect(searches.map(({ params }) => params.search_term)).toEqual(['new']);
    expect(visitors.has(searches[0]!.visitor)).toBe(false);
  });

  test('is over with the next event: later pages read what was stored since, before anything happens on them', async () => {
    const first = open();
    first.client.track('search', { search_term: 'before' });
    await settled(80);
    await first.client.profile.erase();
    first.client.track('view_item', { items: [anItem()] });
    await settled(80);
    first.client.destroy();
    const later = open({ pageViews: false });
    await later.client.profile.ready();
    expect(later.client.profile.snapshot()).toMatchObject({ searches: [], items: [{ id: 'shirt-1' }] });
    expect(later.client.consent.state().isErased).toBe(true);
  });

  test('what waited is dropped, and told so', async () => {
    const tab = open({ regime: 'eu', pageViews: false });
    tab.client.track('search', { search_term: 'x' });
    await tab.client.profile.erase();
    expect(tab.client.debug.events().map(({ fate }) => fate)).toEqual([{ profile: 'dropped', shop: 'dropped' }]);
    expect(tab.client.debug.delivery().dropped).toEqual({ erased: 2 });
  });

  test('with consent leaves nothing, and what waited is forgotten', async () => {
    const tab = open({ regime: 'eu' });
    tab.client.track('search', { search_term: 'before' });
    await tab.client.profile.erase({ consent: true });
    tab.client.consent.set({ analytics: true });
    await settled();
    await tab.client.flush();
    expect(namesOf(tab)).toEqual([]);
    await tab.client.profile.erase({ consent: true });
    expect(await device.indexedDb.databases()).toEqual([]);
    expect(device.values.size).toBe(0);
  });
});

describe('member()', () => {
  test('the id goes with events while profileLink is allowed, and not with those that waited when it was withdrawn', async () => {
    const tab = open({ pageViews: false });
    tab.client.member({ id: 'm-1' });
    tab.client.consent.set({ profileLink: true });
    tab.client.track('search', { search_term: 'before' });
    await tab.client.flush();
    tab.client.track('search', { search_term: 'after' });
    await settled();
    tab.client.consent.withdraw(['profileLink']);
    await tab.client.flush();
    expect(tab.sent.map(({ member }) => member)).toEqual(['m-1', undefined]);
  });

  const order = (n: number, at: number, id = `item-${n}`) => ({
    id: `T-${n}`,
    at,
    lines: [{ id, quantity: 1, price: 100 }],
  });
  const linked = async (tab: Tab, orders: never[] | ReturnType<typeof order>[]) => {
    tab.client.member({ id: 'm-1', orders });
    tab.client.consent.set({ profileLink: true });
    await settled();
  };

  test('more orders than the profile keeps change nothing the second time', async () => {
    const orders = Array.from({ length: 45 }, (_, n) => order(n, Date.now() - (45 - n) * DAY));
    const first = open({ pageViews: false });
    await linked(first, orders);
    const before = first.client.profile.snapshot();
    expect(before.orders).toHaveLength(30);
    const second = open({ pageViews: false });
    await linked(second, orders);
    const { orders: after, items, affinities } = second.client.profile.snapshot();
    expect({ after, items, affinities }).toEqual({
      after: before.orders,
      items: before.items,
      affinities: before.affinities,
    });
  });

  test('orders too old to be remembered change nothing', async () => {
    const tab = open({ pageViews: false });
    await linked(tab, [order(1, Date.now() - 800 * DAY)]);
    expect(tab.client.profile.snapshot()).toMatchObject({ orders: [], items: [] });
  });

  test("an order of last year leaves today's cart and today's view as they are", async () => {
    const tab = open({ pageViews: false });
    tab.client.track('view_item', { currency: 'KRW', items: [anItem({ item_id: 'sock', price: 500 })] });
    tab.client.track('view_item', { items: [anItem({ item_id: 'coat' })] });
    tab.client.track('add_to_cart', { items: [anItem({ item_id: 'sock', price: 500 })] });
    await linked(tab, [order(1, Date.now() - 300 * DAY, 'sock')]);
    expect(cartOf(tab)).toEqual(['sock']);
    const [newest] = tab.client.profile.snapshot().items;
    expect(newest).toMatchObject({ id: 'sock', action: 'purchase', price: 500 });
    expect(Date.now() - newest!.at).toBeLessThan(DAY);
  });

  test.each([[null], [undefined], [{}], [{ id: '' }], [5]])('%j names nobody: the guest goes on', async (member) => {
    const tab = open({ regime: 'eu', pageViews: false });
    tab.client.consent.set({ analytics: true });
    tab.client.member(member as never);
    expect(tab.client.consent.state()).toMatchObject({ subject: 'device', allowed: ['necessary', 'analytics'] });
  });

  test.each([
    ['no lines', [{ id: 'T-1', at: 1 }]],
    ['no list', 'T-1'],
    ['a hole', [null]],
  ])('records that are none harm nothing: %s', async (_, orders) => {
    const tab = open();
    await linked(tab, orders as never);
    tab.client.track('search', { search_term: 'x' });
    await settled();
    await tab.client.flush();
    expect(namesOf(tab)).toContain('search');
  });
});

describe('a browser that refuses', () => {
  test('IndexedDB that never answers: events go out, and no promise hangs', { timeout: 25_000 }, async () => {
    const silent = { open: () => ({}), deleteDatabase: () => ({}) } as unknown as IDBFactory;
    const tab = open({ indexedDb: silent });
    tab.client.track('add_to_cart', { items: [anItem()] });
    await tab.client.profile.ready();
    tab.hide();
    await settled();
    expect(namesOf(tab)).toEqual(['page_view', 'add_to_cart']);
    expect(cartOf(tab)).toEqual(['shirt-1']);
    await tab.client.profile.erase();
    expect(cartOf(tab)).toEqual([]);
  });

  test('IndexedDB that is refused: the page goes on in memory', async () => {
    const refused = { open: thrower, deleteDatabase: thrower } as unknown as IDBFactory;
    const tab = open({ indexedDb: refused });
    tab.client.track('add_to_cart', { items: [anItem()] });
    await tab.client.flush();
    expect(namesOf(tab)).toEqual(['page_view', 'add_to_cart']);
    await tab.client.profile.erase();
    expect(cartOf(tab)).toEqual([]);
  });
});

test('after destroy() nothing of the page is heard and nothing is sent', async () => {
  const tab = open();
  await settled();
  await tab.client.flush();
  tab.sent.length = 0;
  tab.client.destroy();
  tab.window.history.pushState({}, '', '/product/shirt-2');
  tab.hide();
  tab.client.track('search', { search_term: 'x' });
  await settled();
  await tab.client.flush();
  expect(tab.sent).toEqual([]);
});

test('two backends get each event once each, one of them without the other’s consent', async () => {
  const urls: string[] = [];
  const ads = aBackend({ name: 'ads', purposes: ['analytics', 'thirdParty'] });
  const tab = open({
    regime: 'eu',
    backends: [
      aBackend(),
      {
        ...ads,
        encode: (...all) => {
          urls.push('ads');
          return ads.encode(...all);
        },
      },
    ],
  });
  tab.client.consent.set({ analytics: true });
  await settled();
  await tab.client.flush();
  expect(namesOf(tab)).toEqual(['page_view']);
  tab.client.consent.set({ thirdParty: true });
  await settled();
  await tab.client.flush();
  expect(urls).toEqual(['ads']);
  expect(namesOf(tab)).toEqual(['page_view', 'page_view']);
  expect(new Set(tab.sent.map(({ id }) => id)).size).toBe(1);
});

test('nonsense from the page harms nothing, and a withdrawal that is not understood withdraws everything', async () => {
  const { client } = open({ regime: 'eu', pageViews: false });
  client.consent.set({ analytics: true, marketing: true }, { channels: { sms: { ad: true } } });
  const nonsense = client as unknown as { consent: Record<string, (...given: unknown[]) => unknown> };
  const { set, allowsChannel, completed, snooze, noticed } = nonsense.consent as Record<
    string,
    (...given: unknown[]) => unknown
  >;
  set!(null);
  set!({}, null);
  set!({ analytics: 'yes' }, { source: 5, channels: { sms: null } });
  completed!(null);
  noticed!('1', null);
  expect(allowsChannel!('sms', null)).toBe(true);
  snooze!(Number.POSITIVE_INFINITY);
  expect(client.consent.state().askAfter).toBeGreaterThan(Date.now() + 3_000 * DAY);
  client.profile.forget(null as never);
  await client.profile.erase(null as never);
  expect(client.consent.allows('analytics')).toBe(true);
  client.consent.withdraw({} as never);
  expect(client.consent.state().allowed).toEqual(['necessary']);
});

test('what a notice turns on is told, as the shop has set it', () => {
  const { client } = open({ regime: 'kr', defaults: { analytics: 'off' } });
  expect(client.consent.state().afterNotice).toEqual(['personalization']);
});
