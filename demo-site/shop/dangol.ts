import type { Client } from '@dangol/sdk';

type Dangol = (command: string, ...args: unknown[]) => void;

/** Calls dangol, now or as soon as its script is there (the stub in the head keeps the call). */
export function dangol(command: string, ...args: unknown[]): void {
  (window as unknown as { dangol?: Dangol }).dangol?.(command, ...args);
}

/** Calls back with dangol's client once its script has loaded. Never, where a blocker keeps it away. */
export function withClient(callback: (client: Client) => void): void {
  dangol('ready', ({ client }: { client: Client }) => callback(client));
}
