import { bundlePage } from '../bundle-page';
import { classicScript, type Subject } from '../subject';

/** Its batching queue, which goes out by beacon when the page ends; what else it captures and asks for is turned off, so that events alone are measured. */
export const posthog: Subject = {
  name: 'PostHog',
  packages: ['posthog-js@1.449.2'],
  settings:
    '`request_batching` and the beacon at the end of the page (default); https://posthog.com/docs/libraries/js/config',
  script: (peers) =>
    bundlePage(
      `import posthog from 'posthog-js/dist/module.no-external';
      window.bench = {
        ready: new Promise((resolve) =>
          posthog.init('phc_bench', {
            api_host: ENDPOINT, defaults: '2026-01-30', loaded: resolve, autocapture: false, capture_pageview: false, capture_pageleave: false,
            disable_session_recording: true, opt_out_useragent_filter: true, disable_surveys: true, capture_performance: false, capture_dead_clicks: false,
          })),
        track: (name, filler) => posthog.capture('bench', { name, filler }),
      };`,
      peers,
    ),
  head: classicScript,
  configuration: {
    '/array/': {
      supportedCompression: ['gzip', 'gzip-js'],
      hasFeatureFlags: false,
      analytics: { endpoint: '/i/v0/e/' },
    },
    '/flags/': {
      flags: {},
      featureFlags: {},
      errorsWhileComputingFlags: false,
      supportedCompression: ['gzip', 'gzip-js'],
    },
  },
  read(path, body) {
    if (!/^\/(i\/v0\/)?(e|batch|capture)\/?$/.test(path)) return undefined;
    if (!body) return [];
    type Sent = { uuid?: string; properties: { name?: string; $insert_id?: string } };
    const text = body.startsWith('data=') ? atob(decodeURIComponent(body.slice(5))) : body;
    const parsed = JSON.parse(text) as Sent | Sent[] | { batch: Sent[] };
    const sent = Array.isArray(parsed) ? parsed : 'batch' in parsed ? parsed.batch : [parsed];
    return sent.map(({ uuid, properties }) => ({ id: uuid ?? properties.$insert_id ?? '', name: properties.name }));
  },
};
