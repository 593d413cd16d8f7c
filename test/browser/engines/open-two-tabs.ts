import { expect } from 'vitest';
import type { EngineInTest } from '../../support/engines/in-each-engine';
import { type Network, networkOfB } from './network-of-b';
import { openShop, type Shop } from './open-shop';
import { type Visit, visit } from './visit';

/** Two tabs of one visitor, in a shop with two backends: its own, for `analytics`, and a partner's, for `thirdParty`. */
export interface TwoTabs {
  shop: Shop;
  a: Visit;
  /** The one that cannot always send. */
  b: Visit;
  network: Network;
  /** Search terms that a backend was sent, each as often as it was sent. */
  arrived(backend: 'own' | 'partner'): string[];
  close(): Promise<void>;
}

/** As where the browser refuses it while localStorage works. */
const NO_DATABASE = "<script>Object.defineProperty(window, 'indexedDB', { value: undefined })</script>";

/**
 * Opens both under `eu`; all is allowed in A, and B, hearing of it, has sent the search `before` to both backends.
 * @param options.isInMemory B has no IndexedDB.
 */
export async function openTwoTabs(
  engine: EngineInTest,
  { isInMemory = false }: { isInMemory?: boolean } = {},
): Promise<TwoTabs> {
  const shop = await openShop();
  const network = networkOfB(shop);
  const options = (path: string) => `{
    regime: 'eu',
    pageViews: false,
    backends: [
      cloudevents({ url: '${path}' }),
      cloudevents({ url: '${shop.otherOrigin}${path}', name: 'partner', purposes: ['thirdParty'] }),
    ],
  }`;
  const a = await visit(engine, shop.clientPage('/a', options('/events')));
  const b = await visit(engine, shop.clientPage('/b', options(network.path), isInMemory ? NO_DATABASE : ''));
  const arrived: TwoTabs['arrived'] = (backend) => {
    const { host } = new URL(backend === 'own' ? shop.origin : shop.otherOrigin);
    return shop
      .deliveries()
      .filter(({ headers }) => headers.host === host)
      .flatMap(({ events }) => events.filter(({ name }) => name === 'search'))
      .map(({ data }) => String(data.params.search_term));
  };
  await a.allow({ analytics: true, personalization: true, thirdParty: true });
  await expect.poll(b.allowed).toContain('thirdParty');
  await b.search('before');
  await b.flush();
  await expect.poll(() => [arrived('own'), arrived('partner')]).toEqual([['before'], ['before']]);
  return {
    shop,
    a,
    b,
    network,
    arrived,
    async close() {
      await Promise.all([a.close(), b.close()]);
      await shop.close();
    },
  };
}
