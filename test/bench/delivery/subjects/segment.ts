import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { classicScript, type Subject } from '../subject';

const DOCUMENTATION = 'https://segment.com/docs/connections/sources/catalog/libraries/website/javascript/';

/** Standard mode: a request an event. */
export const segment = mode('standard', {});

/** Batching mode, with the sizes of its documentation's example. */
export const segmentBatching = mode('batching', { size: 10, timeout: 5000 });

/**
 * Its own browser bundle, since its modules want CommonJS ones. `keepalive` stays off, as it is by default: its documentation warns that events
 * are lost beyond 64 KB, while the queue, which is kept over a page change, is on.
 */
function mode(strategy: 'standard' | 'batching', config: object): Subject {
  return {
    name: `Segment (${strategy})`,
    packages: ['@segment/analytics-next@1.84.3'],
    settings: `retry queue and client persistence on (default)${strategy === 'batching' ? ', batches of 10 or 5 s' : ''}; ${DOCUMENTATION}#retries`,
    async script(peers) {
      const library = await readFile(join(peers, 'node_modules/@segment/analytics-next/dist/umd/index.js'), 'utf8');
      return `${library}
;(() => {
        const { host } = new URL(ENDPOINT);
        const analytics = AnalyticsNext.AnalyticsBrowser.load(
          { writeKey: 'bench', cdnURL: location.origin },
          { integrations: { 'Segment.io': { apiHost: host + '/v1', protocol: 'http', deliveryStrategy: ${JSON.stringify({ strategy, config })} } } },
        );
        window.bench = { ready: analytics.ready(), track: (name, filler) => void analytics.track('bench', { name, filler }) };
      })();`;
    },
    head: classicScript,
    configuration: {
      '/v1/projects/bench/settings': {
        integrations: { 'Segment.io': { apiKey: 'bench' } },
        plan: {},
        metrics: { sampleRate: 0 },
      },
    },
    read(path, body) {
      if (!/^\/v1\/[btpi]$/.test(path)) return undefined;
      if (!body) return [];
      type Sent = { messageId: string; properties?: { name?: string } };
      const sent = JSON.parse(body) as Sent & { batch?: Sent[] };
      return (sent.batch ?? [sent]).map(({ messageId, properties }) => ({ id: messageId, name: properties?.name }));
    },
  };
}
