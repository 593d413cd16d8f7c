import type { Browser } from './browser';
import type { Client, ClientOptions, Duties } from './client';
import { createClient } from './create-client';
import { createDuties } from './create-duties';

/** A client with the shop's duties at hand. */
export function createFullClient(options: ClientOptions, browser: Browser): Client {
  let duties!: Duties;
  const client = createClient(options, browser, (rooms) => {
    duties = createDuties(rooms);
  });
  return { ...client, consent: { ...client.consent, ...duties } };
}
