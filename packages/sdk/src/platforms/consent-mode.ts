// Google Consent Mode v2. Its commands stand in the data layer as gtag() put them there, which is where they are read and written. Others wrap
// the queue's `push` as we do, in any order; where one has wrapped ours it stays, and only passes on.
import { connect } from './connect';
import { createDefaults } from './consent-mode-defaults';
import type { Disconnect, PlatformConsent, PlatformOptions, PlatformWindow, Table } from './platform';

/** Consent types. Google's are its own, so what feeds advertising feeds `thirdParty` too. */
export const CONSENT_MODE_TABLE: Table = {
  analytics_storage: ['analytics'],
  personalization_storage: ['personalization'],
  ad_storage: ['marketing', 'thirdParty'],
  ad_user_data: ['marketing', 'thirdParty'],
  ad_personalization: ['marketing', 'thirdParty'],
};

type ConsentModeWindow = PlatformWindow & { dataLayer?: unknown };

/** A consent command's parameters: `granted` or `denied` by type, beside `region` and `wait_for_update`. */
type Command = Record<string, unknown>;

/** What `connectConsentMode()` takes. */
export interface ConsentModeOptions extends PlatformOptions<ConsentModeWindow> {
  /**
   * `read` (default): a platform speaks through Consent Mode; defaults hold back what they deny, updates are the visitor's choice.
   * `write`: our own decisions are pushed as updates. `both`: each, and a default holds back only what was not decided with us.
   */
  mode?: 'read' | 'write' | 'both';
  /**
   * The visitor's region (ISO 3166-2, such as `US-CA` or `KR`), where the shop's server knows it, for defaults that name regions. Without it such
   * a default counts where it denies.
   */
  region?: string;
}

/**
 * Reads and writes `gtag('consent', …)`. An update that was pushed once more on a later page is not heard again, as no platform says whether the
 * visitor has just acted.
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export function connectConsentMode(
  consent: PlatformConsent,
  {
    table = CONSENT_MODE_TABLE,
    window = globalThis as unknown as ConsentModeWindow,
    mode = 'read',
    region,
  }: ConsentModeOptions = {},
): Disconnect {
  const isReading = mode !== 'write';
  // While only writing, nothing is to be said; the table is that of what is written.
  return connect(consent, 'consent-mode', isReading ? table : {}, ({ say, quiet, onDisconnect }) => {
    const ours = new WeakSet<object>();
    const defaults = createDefaults(region, window, () => tell());
    /** Google's state as the newest updates left it, ours included. */
    const updated: Command = {};
    /** Types that we have updated: told anew also where the visitor has erased everything, and nothing is decided any more. */
    const written = new Set<string>();
    /** The platform's own updates. */
    const chosen: Command = {};

    const take = (pushed: unknown) => {
      const [kind, command, given] = [0, 1, 2].map((index) => Object(pushed)[index]);
      if (kind !== 'consent' || ours.has(pushed as object)) return false;
      if (command === 'default') defaults.add(Object(given));
      else if (command === 'update') for (const state of [updated, chosen]) Object.assign(state, given);
      return true;
    };
    const answerOf = (type: string) => {
      if (chosen[type]) return chosen[type] === 'granted';
      const { decisions } = consent.state();
      // Where we write too, what was decided with us is more than a default.
      const isOurs = mode === 'both' && table[type]?.every((purpose) => decisions[purpose]);
      return isOurs ? undefined : defaults.of(type);
    };
    let isTelling = false;
    const tell = quiet(() => {
      // What we say changes consent, of which we are told.
      if (isTelling) return;
      isTelling = true;
      if (isReading) say(answerOf);
      if (mode !== 'read') write();
      isTelling = false;
    });
    const write = () => {
      const { decisions, allowed } = consent.state();
      const update = Object.entries(table)
        .filter(([type, purposes]) => written.has(type) || purposes.some((purpose) => decisions[purpose]))
        .map(([type, purposes]) => [
          type,
          purposes.every((purpose) => allowed.includes(purpose)) ? 'granted' : 'denied',
        ]);
      if (update.every(([type, value]) => updated[type!] === value)) return;
      const given = Object.fromEntries(update);
      Object.assign(updated, given);
      for (const [type] of update) written.add(type!);
      const entry = commandOf('consent', 'update', given);
      ours.add(entry);
      queue.push(entry);
    };

    window.dataLayer ??= [];
    const queue = window.dataLayer as unknown[];
    const { push } = queue;
    const hear = quiet((pushed: unknown[]) => {
      if (pushed.map(take).includes(true)) tell();
    });
    const heard = function (this: unknown[], ...pushed: unknown[]) {
      const length = push.apply(this, pushed);
      hear(pushed);
      return length;
    };
    onDisconnect(() => {
      if (queue.push === heard) queue.push = push;
      defaults.stop();
    });
    queue.push = heard;
    if (mode !== 'read') onDisconnect(consent.subscribe(tell));
    if (queue.map(take).includes(true) || !isReading) tell();
  });
}

/** What `gtag()` itself puts on the queue: Google's tag takes an arguments object for a command, and an array for something else. */
function commandOf(..._command: unknown[]): object {
  // biome-ignore lint/complexity/noArguments: an arguments object is what is wanted.
  return arguments;
}
