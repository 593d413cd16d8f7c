export { type CloudEventsOptions, cloudevents } from './cloudevents';
export { type GtagOptions, gtag, type PushBackend } from './gtag';
