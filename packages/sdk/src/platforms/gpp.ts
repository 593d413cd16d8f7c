import { connect } from './connect';
import type { Disconnect, PlatformConsent, PlatformOptions, PlatformWindow, Table } from './platform';
import { whenThere } from './when-there';

/** Opt-outs by field, of whatever section for the United States holds them. `OptOutSale` is the older `uspv1`'s. */
export const GPP_TABLE: Table = {
  SaleOptOut: ['thirdParty'],
  SharingOptOut: ['thirdParty', 'marketing'],
  TargetedAdvertisingOptOut: ['marketing'],
  OptOutSale: ['thirdParty'],
  Gpc: ['thirdParty', 'marketing'],
};

type Section = Record<string, unknown>;

interface GppEvent {
  listenerId?: number;
  pingData?: {
    signalStatus?: 'ready' | 'not ready';
    /** Numbers of sections; -1: none applies. */
    applicableSections?: number[];
    /** By prefix, such as `usnat`; a section may be given by segments. */
    parsedSections?: Record<string, Section | Section[]>;
  };
}

type GppWindow = PlatformWindow & {
  __gpp?(command: string, callback: (event: GppEvent | null, success: boolean) => void, parameter?: unknown): void;
};

/** Opted out: 1 in the sections since `usnat`, `Y` in `uspv1`, true of Global Privacy Control; 0 is "does not apply", 2 "did not opt out". */
const OPTED_OUT: unknown[] = [1, 'Y', true];

/**
 * The IAB's Global Privacy Platform, its sections for the United States. They hold opt-outs and nothing else, so they only lower: a purpose
 * opted out of is denied while the platform says so, and nothing is ever granted. An opt-out counts in whichever section it stands.
 * @see https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform/blob/main/Core/CMP%20API%20Specification.md
 */
export function connectGpp(
  consent: PlatformConsent,
  { table = GPP_TABLE, window = globalThis as unknown as GppWindow }: PlatformOptions<GppWindow> = {},
): Disconnect {
  return connect(consent, 'gpp', table, (line) => {
    const { say, quiet, onDisconnect } = line;
    const read = ({ signalStatus, applicableSections, parsedSections = {} }: NonNullable<GppEvent['pingData']>) => {
      if (signalStatus !== 'ready') return say(() => 'waiting');
      if (applicableSections?.includes(-1)) return say(() => undefined);
      const segments = Object.keys(parsedSections)
        .filter((prefix) => prefix.startsWith('us'))
        .flatMap<Section>((prefix) => parsedSections[prefix] ?? []);
      say((field) => (segments.some((segment) => OPTED_OUT.includes(segment[field])) ? 'denied' : undefined));
    };
    whenThere(
      line,
      window,
      () => window.__gpp,
      (api) => {
        let listenerId: number | undefined;
        onDisconnect(() => window.__gpp?.('removeEventListener', () => {}, listenerId));
        api(
          'addEventListener',
          quiet((event, success) => {
            listenerId ??= event?.listenerId;
            if (success && event?.pingData) read(event.pingData);
          }),
        );
      },
    );
  });
}
