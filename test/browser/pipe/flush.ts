import type { Client } from '@dangol/sdk';
import type { Page } from 'playwright-core';

/**
 * Has the page send what it may, now, and waits until it has tried: an event that was going to go has gone then,
 * so that "nothing was sent" needs no waiting for the time when it might be. Waits for the script tag first.
 */
export function flush(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) =>
        (window as never as { dangol: (name: 'ready', ready: (api: { client: Client }) => void) => void }).dangol(
          'ready',
          ({ client }) => void client.flush().then(done),
        ),
      ),
  );
}
