import { connect } from './connect';
import type { Disconnect, PlatformConsent, PlatformOptions, PlatformWindow, Table } from './platform';
import { whenThere } from './when-there';

/**
 * TCF purposes by number, special features as `sf1` and `sf2`. 1: store and access information on a device; 3 and 4: profiles for advertising;
 * 5 and 6: profiles for content; 7: measure advertising; 8: measure content; 9: statistics.
 */
export const TCF_TABLE: Table = {
  1: ['personalization', 'analytics', 'marketing', 'thirdParty'],
  3: ['marketing', 'thirdParty'],
  4: ['marketing', 'thirdParty'],
  5: ['personalization'],
  6: ['personalization'],
  7: ['thirdParty'],
  8: ['analytics'],
  9: ['analytics'],
};

type Flags = Partial<Record<string, boolean>>;

interface TcData {
  listenerId?: number;
  eventStatus?: 'tcloaded' | 'cmpuishown' | 'useractioncomplete';
  gdprApplies?: boolean;
  purpose?: { consents: Flags };
  publisher?: { consents: Flags };
  vendor?: { consents: Flags };
  specialFeatureOptins?: Flags;
}

type TcfWindow = PlatformWindow & {
  __tcfapi?(
    command: string,
    version: 2,
    callback: (data: TcData | null, success: boolean) => void,
    parameter?: unknown,
  ): void;
};

/**
 * Any platform of the IAB's Transparency and Consent Framework, version 2.3.
 * The shop is the publisher, so its own view counts (`publisher.consents`) where the platform keeps one; else what the visitor allowed its
 * vendors (`purpose.consents`). Legitimate interest grants nothing, as it asks nobody, and an objection cannot be told from never having been asked:
 * both are a consent that is missing, and a missing consent is a refusal.
 * @param options.vendor id in the Global Vendor List: the visitor must have allowed this vendor too. Default none.
 * @see https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework
 */
export function connectTcf(
  consent: PlatformConsent,
  {
    table = TCF_TABLE,
    window = globalThis as unknown as TcfWindow,
    vendor,
  }: PlatformOptions<TcfWindow> & { vendor?: number } = {},
): Disconnect {
  return connect(consent, 'tcf', table, (line) => {
    const { say, quiet, onDisconnect } = line;
    let hasChosen = false;
    const read = (data: TcData) => {
      const { eventStatus, gdprApplies, publisher, purpose, specialFeatureOptins } = data;
      if (gdprApplies === false) return say(() => undefined);
      // Opened once more after a choice, the dialogue may be left without an event: the choice stands meanwhile.
      if (eventStatus === 'cmpuishown') return hasChosen || say(() => 'waiting');
      if (eventStatus !== 'tcloaded' && eventStatus !== 'useractioncomplete') return;
      hasChosen = true;
      const own = publisher?.consents;
      const purposes = own && Object.keys(own).length ? own : purpose?.consents;
      const isVendorAllowed = vendor === undefined || data.vendor?.consents[vendor] === true;
      say((key) => {
        const flag = key.startsWith('sf') ? specialFeatureOptins?.[key.slice(2)] : purposes?.[key];
        return flag === true && isVendorAllowed;
      }, eventStatus === 'useractioncomplete');
    };
    whenThere(
      line,
      window,
      () => window.__tcfapi,
      (api) => {
        let listenerId: number | undefined;
        const remove = () =>
          listenerId !== undefined && window.__tcfapi?.('removeEventListener', 2, () => {}, listenerId);
        let isOver = false;
        onDisconnect(() => {
          isOver = true;
          remove();
        });
        api('addEventListener', 2, (data, success) => {
          listenerId = data?.listenerId;
          // A stub answers only when its platform has loaded.
          if (isOver) remove();
          else if (success && data) quiet(read)(data);
        });
      },
    );
  });
}
