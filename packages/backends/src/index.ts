export { type CloudEventsOptions, cloudevents } from './cloudevents';
export { type GtagOptions, gtag, type PushBackend } from './gtag';
export { type MatomoOptions, matomo } from './matomo';
export { type SnowplowAddOn, type SnowplowOptions, snowplow } from './snowplow';
export { type SnowplowEcommerceOptions, snowplowEcommerce } from './snowplow-ecommerce';
