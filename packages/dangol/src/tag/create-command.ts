// What `dangol('…', …)` does. Before the script has loaded, a stub of one line keeps the calls with their times:
// window.dangol = window.dangol || function () { (dangol.q = dangol.q || []).push([Date.now(), arguments]) }
import type { Client } from '@dangol/sdk/unchecked';

/** The commands a page may call, by name. */
export interface Commands {
  client: Client;
  /** Says what is wrong where a backend is asked for too late. */
  backend: (name: unknown) => void;
  /** Connects a consent platform, loading the adapters first. */
  platform: (name: string, options?: object) => void;
  /** What the shop owes because of the consent records, loading it first; nothing where it cannot be loaded. */
  duties: () => Promise<object | undefined>;
  /** Reports how the page does, loading what measures it. */
  vitals: (options?: { sample?: number }) => void;
  /** Takes the shop's rules for its strips, loading what applies them; a build without strips has none. */
  rules?: (rules: never, options: never) => void;
  /** Changes what all strips have in common; a build without strips has none. */
  strips?: (options: object) => void;
  /** Takes the shop's function that knows prices and stock better than the model, loading what lays them over. */
  resolveItems?: (resolveItems: never) => void;
  /** Takes what campaigns need of the shop's page, or the rules themselves, loading what decides them; a build without messages has none. */
  campaigns?: (options: never) => void;
  /** Opens the inspector, loading it first; `InspectOptions`. */
  inspect: (options?: object) => void;
  /** Opens the consent notice, or with `privacy` what the shop knows on this device, loading it first. */
  settings: (name?: string) => void;
  /** Handed to `dangol('ready', callback)`. */
  api: object;
}

/** The one global: `dangol(command, …)`. */
export interface DangolFunction {
  (command: string, ...args: unknown[]): void;
  /** Calls of the stub that wait: when, and with what. */
  q?: [at: number, args: ArrayLike<unknown>][];
  /** Set once the script runs; a second copy of the tag sees it and leaves. */
  version?: string;
}

/**
 * The function behind `window.dangol`. Nothing in it throws into the page: an unknown command is told in the console.
 * @returns takes a call with the time it was made at, epoch ms.
 */
export function createCommand(given: Commands, warn: (message: string) => void) {
  const { client, duties, settings, api, ...others } = given;

  const commandsAt = (at: number): Record<string, ((...args: never[]) => unknown) | undefined> => ({
    // So that no name but these is one.
    __proto__: null as never,
    track: (name: string, params: Record<string, unknown>) => client.track(name, params, { at }),
    consent: (purposes: object, options: object) => client.consent.set(purposes, options),
    noticed: (version = 'page') => client.consent.noticed(version),
    withdraw: (purposes: never) => client.consent.withdraw(purposes),
    erase: (options: object) => client.profile.erase(options),
    member: (member = null as never) => client.member(member),
    flush: () => client.flush(),
    duties: (callback: (given: object) => void) => duties().then((found) => found && callback(found)),
    settings: (name: string) => settings(name),
    ready: (callback: (given: object) => void) => callback(api),
    ...others,
  });

  return (at: number, [name, ...args]: unknown[]): void => {
    const commands = commandsAt(at);
    const command = commands[String(name)];
    if (!command) {
      warn(`unknown command "${String(name)}"; there are ${Object.keys(commands).join(', ')}`);
      return;
    }
    try {
      // A template that has nothing to say may say `null`.
      const done = command(...(args.map((arg) => arg ?? undefined) as never[]));
      if (done instanceof Promise) done.catch(() => {});
    } catch (error) {
      warn(`dangol("${String(name)}") failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}
