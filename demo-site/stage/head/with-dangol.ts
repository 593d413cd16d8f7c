import type { Client } from '@dangol/sdk';

/** Calls back with dangol's client once it runs; the page's stub keeps the call. */
export function withDangol(window: Window, callback: (client: Client) => void): void {
  const { dangol } = window as unknown as {
    dangol?: (command: 'ready', callback: (given: { client: Client }) => void) => void;
  };
  dangol?.('ready', ({ client }) => callback(client));
}
