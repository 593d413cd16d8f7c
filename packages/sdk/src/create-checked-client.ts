import { createBrowser, needBrowser } from './browser';
import { checkOptions } from './check-options';
import type { Client, ClientOptions } from './client';
import { createFullClient } from './create-full-client';
import { looserThanLaw } from './looser-than-law';

/**
 * Starts tracking on this page, under consent.
 * @throws {TypeError} naming the option and the fix, for options that cannot work; after that nothing throws into the page.
 */
export function createCheckedClient(options: ClientOptions = {}): Client {
  checkOptions(options);
  needBrowser();
  const browser = createBrowser();
  for (const warning of looserThanLaw(options)) browser.warn(warning);
  return createFullClient(options, browser);
}
