import type { Tab } from '../../support/engines/engine';
import type { Shop } from './open-shop';

/** The way to the backend for one tab, which can be cut for that tab alone. */
export interface Network {
  /** The path that the tab's backend has instead of `/events`, at either origin of the shop. */
  path: string;
  offline(tab: Tab): Promise<void>;
  /** Back on; the page is told by its `online` event. */
  online(tab: Tab): Promise<void>;
  /** Whether the server drops what comes in on the path: to the page its backend is down, while the network is not. */
  cut(isCut: boolean): void;
}

/**
 * Chromium takes the tab off the network itself (Chrome DevTools Protocol). Firefox and WebKit have nothing of the kind for one tab: there the
 * page's own `fetch` fails, and its `online` event is dispatched by hand. Not the server: what a retry had sent off just before a decision in the
 * other tab would still be under way, and arrive once the server takes requests again.
 */
export function networkOfB(shop: Shop): Network {
  const path = '/from-b';
  let isCut = false;
  shop.route(path, (request, response) => {
    if (isCut) request.socket.destroy();
    else response.writeHead(307, { location: '/events' }).end();
  });

  async function turn(tab: Tab, offline: boolean): Promise<void> {
    if (tab.devtools) {
      await tab.devtools('Network.enable');
      await tab.devtools('Network.emulateNetworkConditions', {
        offline,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      });
    } else if (offline) {
      await tab.evaluate(() => {
        const { fetch } = window;
        window.fetch = () => Promise.reject(new TypeError('offline'));
        addEventListener('online', () => void Object.assign(window, { fetch }), { once: true, capture: true });
      });
    } else await tab.evaluate(() => void dispatchEvent(new Event('online')));
  }

  return {
    path,
    offline: (tab) => turn(tab, true),
    online: (tab) => turn(tab, false),
    cut(next) {
      isCut = next;
    },
  };
}
