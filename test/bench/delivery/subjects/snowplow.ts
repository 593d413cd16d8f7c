import { bundlePage } from '../bundle-page';
import { classicScript, type Subject } from '../subject';

/** One event a request and the queue in localStorage: both default, the first "recommended … to reduce [the] chance of losing events". */
export const snowplow: Subject = {
  name: 'Snowplow',
  packages: ['@snowplow/browser-tracker@4.10.1'],
  settings:
    'POST, `bufferSize: 1`, queue in localStorage, `retryFailedRequests` (all default); https://docs.snowplow.io/docs/sources/web-trackers/tracker-setup/initialization-options',
  script: (peers) =>
    bundlePage(
      `import { newTracker, trackSelfDescribingEvent } from '@snowplow/browser-tracker';
      newTracker('sp', ENDPOINT, { appId: 'bench', eventMethod: 'post', bufferSize: 1, retryFailedRequests: true });
      window.bench = {
        ready: Promise.resolve(),
        track: (name, filler) =>
          trackSelfDescribingEvent({ event: { schema: 'iglu:com.example/bench/jsonschema/1-0-0', data: { name, filler } } }),
      };`,
      peers,
    ),
  head: classicScript,
  read(path, body) {
    if (path !== '/com.snowplowanalytics.snowplow/tp2') return undefined;
    if (!body) return [];
    const { data } = JSON.parse(body) as { data: { eid: string; ue_pr?: string }[] };
    return data.map(({ eid, ue_pr }) => ({ id: eid, name: ue_pr && JSON.parse(ue_pr).data.data.name }));
  },
};
