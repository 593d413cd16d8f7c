// For the script tag, whose options come from attributes that were read by our own code: spares the checks and their words.
export { createBrowser } from './browser';
export type { Duties, Lowered, Member, TagClient as Client } from './client';
export { CHOICES } from './consent/regimes';
export { createClient, LIBRARY } from './create-client';
export type { Rooms } from './rooms';
