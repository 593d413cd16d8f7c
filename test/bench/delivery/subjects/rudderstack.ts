import { bundlePage } from '../bundle-page';
import { classicScript, type Subject } from '../subject';

/** Its default transport: requests from a queue in localStorage, which retries. (Its beacon queue does not.) */
export const rudderstack: Subject = {
  name: 'RudderStack',
  packages: ['@rudderstack/analytics-js@3.34.1'],
  settings:
    'persisted queue with retries (default), plugins bundled; https://www.rudderstack.com/docs/sources/event-streams/sdks/rudderstack-javascript-sdk/load-js-sdk/',
  script: (peers) =>
    bundlePage(
      `import { RudderAnalytics } from '@rudderstack/analytics-js/bundled';
      const analytics = new RudderAnalytics();
      analytics.load('1vYoNVZ0000000000000000bench', ENDPOINT, {
        configUrl: location.origin, sendAdblockPage: false, useBeacon: false, sessions: { autoTrack: true },
      });
      window.bench = {
        ready: new Promise((resolve) => analytics.ready(resolve)),
        track: (name, filler) => analytics.track('bench', { name, filler }),
      };`,
      peers,
    ),
  head: classicScript,
  configuration: {
    '/sourceConfig': {
      source: {
        id: 'bench',
        name: 'bench',
        writeKey: '1vYoNVZ0000000000000000bench',
        enabled: true,
        workspaceId: 'bench',
        config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } },
        destinations: [],
        dataplanes: {},
      },
      updatedAt: '2026-01-01T00:00:00.000Z',
    },
  },
  read(path, body) {
    if (!/^\/v1\/(track|page|identify|batch)$/.test(path)) return undefined;
    if (!body) return [];
    type Sent = { messageId: string; properties?: { name?: string } };
    const sent = JSON.parse(body) as Sent & { batch?: Sent[] };
    return (sent.batch ?? [sent]).map(({ messageId, properties }) => ({ id: messageId, name: properties?.name }));
  },
};
