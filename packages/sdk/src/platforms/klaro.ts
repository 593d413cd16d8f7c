import { connect } from './connect';
import type { Answer, Disconnect, PlatformConsent, PlatformOptions, PlatformWindow, Table } from './platform';
import { whenThere } from './when-there';

/** By a service's `purposes`, or by its own name. */
export const KLARO_TABLE: Table = {
  personalization: ['personalization'],
  analytics: ['analytics'],
  performance: ['analytics'],
  advertising: ['marketing', 'thirdParty'],
  marketing: ['marketing', 'thirdParty'],
};

interface KlaroService {
  name: string;
  purposes?: string[];
  required?: boolean;
  optOut?: boolean;
  contextualConsentOnly?: boolean;
}

/** The slice of Klaro's consent manager that is asked. */
export interface KlaroManager {
  /** Whether the visitor has chosen, on this page or before. */
  confirmed: boolean;
  /** By service. */
  consents: Record<string, boolean>;
  config: { services: KlaroService[]; required?: boolean; optOut?: boolean };
  watch(watcher: { update(manager: KlaroManager, name: string): void }): void;
  unwatch(watcher: object): void;
}

type KlaroWindow = PlatformWindow & { klaro?: { getManager(): KlaroManager } };

/**
 * Klaro 0.7. Services that are required, or opted out of, are left on until the visitor chooses.
 * @param options.manager what `klaro.getManager(config)` gave; default that of `window.klaro` with its own configuration.
 * @see https://klaro.org/docs/api/js_api
 */
export function connectKlaro(
  consent: PlatformConsent,
  {
    table = KLARO_TABLE,
    window = globalThis as unknown as KlaroWindow,
    manager: given,
  }: PlatformOptions<KlaroWindow> & { manager?: KlaroManager } = {},
): Disconnect {
  return connect(consent, 'klaro', table, (line) => {
    const { say, quiet, onDisconnect } = line;
    const read = (manager: KlaroManager, isAction: boolean) => {
      const { services, ...all } = manager.config;
      const answer = ({ name, ...service }: KlaroService): Answer => {
        if (manager.confirmed) return manager.consents[name] === true || (service.required ?? all.required) === true;
        const isOn = (service.required ?? all.required) || ((service.optOut ?? all.optOut) && manager.consents[name]);
        return isOn ? undefined : 'waiting';
      };
      say((category) => {
        const answers = services
          .filter(
            ({ name, purposes, contextualConsentOnly }) =>
              name === category || (purposes?.includes(category) && !contextualConsentOnly),
          )
          .map(answer);
        return ([false, 'waiting', true] as const).find((each) => answers.includes(each));
      }, isAction);
    };
    // `getManager()` throws until Klaro has its configuration.
    const find = () => given ?? window.klaro?.getManager();
    whenThere(line, window, find, (manager) => {
      const update = quiet((_: KlaroManager, name: string) => {
        // A switch that is turned in the dialogue is no choice before it is saved.
        if (name === 'saveConsents' || !manager.confirmed) read(manager, name === 'saveConsents');
      });
      const watcher = { update };
      manager.watch(watcher);
      onDisconnect(() => manager.unwatch(watcher));
      read(manager, false);
    });
  });
}
