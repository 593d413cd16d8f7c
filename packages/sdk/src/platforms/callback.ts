import type { Purpose } from '@dangol/schema';
import { connect } from './connect';
import type { Disconnect, PlatformConsent, PlatformOptions, Table } from './platform';

/** Categories that are called as our purposes are. */
export const CALLBACK_TABLE: Table = Object.fromEntries(
  (['personalization', 'analytics', 'profileLink', 'marketing', 'thirdParty', 'demographics'] satisfies Purpose[]).map(
    (purpose) => [purpose, [purpose]],
  ),
);

/** What `connectCallback()` takes. */
export interface CallbackOptions extends Pick<PlatformOptions, 'table'> {
  /** Names the platform in records (`cmp:<name>`) and signals. */
  name: string;
  /**
   * Starts to listen to the platform; may give what stops it. `tell` takes the visitor's choice by category, `null` while there is none; a
   * category that is absent decides nothing. Tell it on every page; `isAction` when the visitor has chosen just now.
   */
  listen(tell: (choice: Readonly<Record<string, boolean>> | null, options?: { isAction?: boolean }) => void): unknown;
}

/**
 * Any other platform, by the shop's own few lines. Until it tells, the purposes of the table wait.
 * @throws {TypeError} without a name or a `listen`: the purposes would wait for ever.
 */
export function connectCallback(
  consent: PlatformConsent,
  { name, listen, table = CALLBACK_TABLE }: CallbackOptions,
): Disconnect {
  if (typeof name !== 'string' || !name)
    throw new TypeError('name: expected what records call the platform, such as "ourcmp"');
  if (typeof listen !== 'function') throw new TypeError('listen: expected a function that is given `tell`');
  return connect(consent, name, table, ({ say, quiet, onDisconnect }) => {
    const stop = listen(
      quiet((choice, { isAction } = {}) => say((category) => (choice ? choice[category] : 'waiting'), isAction)),
    );
    if (typeof stop === 'function') onDisconnect(() => stop());
  });
}
