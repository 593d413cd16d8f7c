// For the script tag, whose options come from attributes that were read by our own code: spares the checks and their words.
export { createBrowser } from './browser';
/** What the tag hands around of a client. */
export type { Duties, Lowered, Member, TagClient as Client } from './client';
export { CHOICES } from './consent/regimes';
export { clientSteps, LIBRARY } from './create-client';
/** The parts that a client is wired from. */
export type { Rooms } from './rooms';
