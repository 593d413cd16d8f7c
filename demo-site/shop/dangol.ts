import type { Client } from '@dangol/sdk';

type Dangol = (command: string, ...args: unknown[]) => void;

/** The part of dangol's source that this shop asks by itself. */
export interface Source {
  recommend(request: {
    kind: string;
    item?: string | undefined;
    limit: number;
  }): Promise<{ items: { id: string }[]; step: string }>;
}

/** Calls dangol, now or as soon as its script is there (the stub in the head keeps the call). */
export function dangol(command: string, ...args: unknown[]): void {
  (window as unknown as { dangol?: Dangol }).dangol?.(command, ...args);
}

/** Calls back with dangol's client and source once its script has loaded. Never, where a blocker keeps it away. */
export function withClient(callback: (client: Client, source: Source) => void): void {
  dangol('ready', ({ client, source }: { client: Client; source: Source }) => callback(client, source));
}
