export { type CloudEventsOptions, cloudevents } from './cloudevents';
export { type Ga4ProxyOptions, ga4Proxy } from './ga4-proxy';
export { type GtagOptions, gtag, type PushBackend } from './gtag';
export { type MatomoOptions, matomo } from './matomo';
export { type PlausibleOptions, plausible } from './plausible';
export { type PosthogOptions, posthog } from './posthog';
export { type SnowplowAddOn, type SnowplowOptions, snowplow } from './snowplow';
export { type SnowplowEcommerceOptions, snowplowEcommerce } from './snowplow-ecommerce';
export { type UmamiOptions, umami } from './umami';
