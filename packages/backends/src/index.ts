export { type CloudEventsOptions, cloudevents } from './cloudevents';
export { type GtagOptions, gtag, type PushBackend } from './gtag';
export { type JitsuOptions, jitsu } from './jitsu';
export { type MatomoOptions, matomo } from './matomo';
export { type RudderstackOptions, rudderstack } from './rudderstack';
export { type SegmentOptions, segment } from './segment';
export { type SnowplowAddOn, type SnowplowOptions, snowplow } from './snowplow';
export { type SnowplowEcommerceOptions, snowplowEcommerce } from './snowplow-ecommerce';
export { type WebhookOptions, webhook } from './webhook';
