import { connect } from './connect';
import type { Disconnect, PlatformConsent, PlatformOptions, PlatformWindow, Table } from './platform';

/** OneTrust's usual groups: performance, functional, targeting. A shop's own groups have their own ids. */
export const ONETRUST_TABLE: Table = {
  C0002: ['analytics'],
  C0003: ['personalization'],
  C0004: ['marketing', 'thirdParty'],
};

type OneTrustWindow = PlatformWindow & {
  /** Ids of the active groups: `,C0001,C0002,`. */
  OnetrustActiveGroups?: string;
  OneTrust?: { IsAlertBoxClosed?(): boolean };
};

/**
 * OneTrust. Until the visitor has closed the banner with a choice, the groups that its geolocation rule leaves active are not held back.
 * `OptanonWrapper` is the page's own and is left alone.
 * @see https://developer.onetrust.com/onetrust/docs/javascript-events-guide
 */
export function connectOneTrust(
  consent: PlatformConsent,
  { table = ONETRUST_TABLE, window = globalThis as unknown as OneTrustWindow }: PlatformOptions<OneTrustWindow> = {},
): Disconnect {
  return connect(consent, 'onetrust', table, ({ say, on }) => {
    const read = (isAction: boolean) => {
      const active = window.OnetrustActiveGroups?.split(',');
      if (!active) return;
      const hasChosen = window.OneTrust?.IsAlertBoxClosed?.() === true;
      say((group) => {
        const isActive = active.includes(group);
        if (hasChosen) return isActive;
        return isActive ? undefined : 'waiting';
      }, isAction);
    };
    // The first is raised on every load as well, the second after a choice alone.
    on(window, 'OneTrustGroupsUpdated', () => read(false));
    on(window, 'OTConsentApplied', () => read(true));
    read(false);
  });
}
