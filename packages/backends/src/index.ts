export { type CloudEventsOptions, cloudevents } from './cloudevents';
export { type Ga4ProxyOptions, ga4Proxy } from './ga4-proxy';
export { type GtagOptions, gtag, type PushBackend } from './gtag';
export { type PlausibleOptions, plausible } from './plausible';
export { type PosthogOptions, posthog } from './posthog';
export { type UmamiOptions, umami } from './umami';
