import { connect } from './connect';
import type { Disconnect, PlatformConsent, PlatformOptions, PlatformWindow, Table } from './platform';
import { whenThere } from './when-there';

/** Osano's fixed categories. `OPT_OUT` counts the other way round: to accept it is to refuse the sale of data. */
export const OSANO_TABLE: Table = {
  PERSONALIZATION: ['personalization'],
  ANALYTICS: ['analytics'],
  MARKETING: ['marketing', 'thirdParty'],
  OPT_OUT: ['thirdParty'],
};

/** `ACCEPT` or `DENY`, by category. */
type OsanoConsent = Record<string, string>;

type OsanoWindow = PlatformWindow & {
  Osano?: {
    cm?: {
      getConsent(): OsanoConsent;
      addEventListener(event: string, heard: (given?: OsanoConsent) => void): void;
      removeEventListener(event: string, heard: (given?: OsanoConsent) => void): void;
    };
  };
};

/**
 * Osano. It may keep scripts from storing anything before a choice; our own record then lasts for the page.
 * @see https://developers.osano.com/cmp/javascript-api/developer-documentation-consent-javascript-api
 */
export function connectOsano(
  consent: PlatformConsent,
  { table = OSANO_TABLE, window = globalThis as unknown as OsanoWindow }: PlatformOptions<OsanoWindow> = {},
): Disconnect {
  return connect(consent, 'osano', table, (line) => {
    const { say, quiet, onDisconnect } = line;
    const find = () => (typeof window.Osano?.cm?.addEventListener === 'function' ? window.Osano.cm : undefined);
    whenThere(line, window, find, (manager) => {
      let isInitialized = false;
      const read = (given: OsanoConsent | undefined, isAction: boolean) => {
        const now = given ?? manager.getConsent();
        say((category) => {
          if (!now[category]) return undefined;
          const isOn = (now[category] === 'ACCEPT') !== (category === 'OPT_OUT');
          if (given) return isOn;
          return isOn ? undefined : 'waiting';
        }, isAction);
      };
      const heard = {
        // Fires at once where it has happened already; without a choice it gives nothing.
        'osano-cm-initialized': quiet((given?: OsanoConsent) => {
          read(given, false);
          isInitialized = true;
        }),
        'osano-cm-consent-saved': quiet((given?: OsanoConsent) => given && read(given, isInitialized)),
      };
      for (const [event, listener] of Object.entries(heard)) {
        onDisconnect(() => manager.removeEventListener(event, listener));
        manager.addEventListener(event, listener);
      }
    });
  });
}
