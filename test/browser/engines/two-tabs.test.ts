// Tab A decides, tab B has events queued that cannot go out: what was withdrawn never arrives, whenever B comes back.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inEachEngine } from '../../support/engines/in-each-engine';
import { type Network, networkOfB } from './network-of-b';
import { openShop, type Shop } from './open-shop';
import { type Visit, visit } from './visit';

const ONLY_THE_RECORD = ['localStorage dangol.consent'];

inEachEngine((engine) => {
  let shop: Shop;
  let network: Network;
  let a: Visit;
  let b: Visit;

  beforeEach(async () => {
    shop = await openShop();
    network = networkOfB(shop);
    const options = (path: string) => `{
      regime: 'eu',
      pageViews: false,
      backends: [
        cloudevents({ url: '${path}' }),
        cloudevents({ url: '${shop.otherOrigin}${path}', name: 'partner', purposes: ['thirdParty'] }),
      ],
    }`;
    a = await visit(engine, shop.clientPage('/a', options('/events')));
    b = await visit(engine, shop.clientPage('/b', options(network.path)));
    await a.allow({ analytics: true, personalization: true, thirdParty: true });
    // The control: what B sends arrives at both backends.
    await b.search('before');
    await b.flush();
    await expect.poll(() => [arrived('own'), arrived('partner')]).toEqual([['before'], ['before']]);
  });

  afterEach(async () => {
    await Promise.all([a.close(), b.close()]);
    await shop.close();
  });

  /** Search terms that a backend was sent, each as often as it was sent. */
  function arrived(backend: 'own' | 'partner'): string[] {
    const { host } = new URL(backend === 'own' ? shop.origin : shop.otherOrigin);
    return shop
      .deliveries()
      .filter(({ headers }) => headers.host === host)
      .flatMap(({ events }) => events.map(({ data }) => String(data.params.search_term)));
  }

  /** B has tried, and could not. */
  async function queueOffline(): Promise<void> {
    await network.offline(b);
    await b.search('queued', 'queued too');
    await b.flush();
    expect(await b.queued()).toBe(2);
  }

  async function comeBack(): Promise<void> {
    await network.online(b);
    await b.flush();
  }

  /** New events of B arrive, so the queued ones would have. */
  async function expectNewOnly(): Promise<void> {
    await b.search('new');
    await b.flush();
    await expect.poll(() => arrived('own')).toContain('new');
    expect(arrived('own')).toEqual(['before', 'new']);
  }

  test('A withdraws while B is offline: nothing of what B had queued arrives, and the consent record alone is left', async () => {
    await queueOffline();
    await a.withdraw();
    await comeBack();
    await expect.poll(b.kept).toEqual(ONLY_THE_RECORD);
    expect(await b.queued()).toBe(0);
    await a.allow({ analytics: true });
    await expectNewOnly();
    expect(arrived('partner')).toEqual(['before']);
    expect([...(await a.complaints()), ...(await b.complaints())]).toEqual([]);
  });

  test('A withdraws and allows again before B is back: what B had queued still never arrives, what comes after does', async () => {
    await queueOffline();
    await a.withdraw();
    await a.allow({ analytics: true });
    await comeBack();
    await expectNewOnly();
    expect([...(await a.complaints()), ...(await b.complaints())]).toEqual([]);
  });

  test('A withdraws one purpose of two: exactly its backend loses what B had queued', async () => {
    await queueOffline();
    await a.withdraw('thirdParty');
    await comeBack();
    await expect.poll(() => arrived('own')).toContain('queued too');
    await a.allow({ thirdParty: true });
    await b.search('new');
    await b.flush();
    await expect.poll(() => arrived('partner')).toContain('new');
    await expect.poll(() => arrived('own')).toContain('new');
    expect(arrived('own').sort()).toEqual(['before', 'new', 'queued', 'queued too']);
    expect(arrived('partner')).toEqual(['before', 'new']);
  });

  // A request that the page waits for stops everything else on it: no storage event, no message, no timer gets through.
  test('A withdraws and allows again while B is stuck in a script and hears of nothing: what B had queued never arrives', async () => {
    let release = (): void => {};
    const isStuck = new Promise<void>((stuck) => {
      shop.route('/stuck', (_, response) => {
        release = () => void response.end();
        stuck();
      });
    });
    await queueOffline();
    const resumed = b.evaluate(async () => {
      const { client } = window as never as { client: Promise<{ flush(): Promise<void> }> };
      const { flush } = await client;
      const request = new XMLHttpRequest();
      request.open('GET', '/stuck', false);
      request.send();
      await flush();
    });
    await isStuck;
    await a.withdraw();
    await a.allow({ analytics: true });
    release();
    await resumed;
    await comeBack();
    await expectNewOnly();
  });

  test('A erases: B remembers nothing, and its next event is of another visitor', async () => {
    await b.addToCart('shirt-2');
    await b.flush();
    expect(await b.cart()).toEqual(['shirt-2']);
    const visitor = (await shop.search('before')).data.visitor;
    await a.erase();
    await expect.poll(b.cart).toEqual([]);
    await b.search('new');
    await b.flush();
    expect((await shop.search('new')).data.visitor).not.toBe(visitor);
  });

  test('A erases the consent history too: nothing at all is left, in either tab, and B waits for a choice again', async () => {
    await b.addToCart('shirt-2');
    await b.flush();
    await a.erase({ consent: true });
    await expect.poll(b.cart).toEqual([]);
    await b.search('undecided');
    await b.flush();
    await expect.poll(a.kept).toEqual([]);
    expect(await b.kept()).toEqual([]);
    expect(arrived('own')).not.toContain('undecided');
    expect([...(await a.complaints()), ...(await b.complaints())]).toEqual([]);
  });
});
