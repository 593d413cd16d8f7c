// What all adapters share. A platform that is named is waited for: until it has spoken, what its table feeds is held back. It may be absent,
// late or broken; nothing of that reaches the page.
import { PURPOSES, type Purpose } from '@dangol/schema';
import type { Answer, Disconnect, PlatformConsent, Table } from './platform';

/** What an adapter is given to listen and to speak with. All of it is silent after `disconnect()`. */
export interface Line {
  /** What the platform says now of each category of the table. @param isAction the visitor has just chosen. */
  say(answerOf: (category: string) => Answer, isAction?: boolean): void;
  /** A function that never throws. */
  quiet<Args extends unknown[]>(run: (...args: Args) => void): (...args: Args) => void;
  /** Listens until the end. */
  on(
    target: Pick<Window, 'addEventListener' | 'removeEventListener'>,
    event: string,
    heard: (event: Event) => void,
  ): void;
  onDisconnect(remove: () => void): void;
}

/**
 * Opens a line between a platform and consent.
 * @throws {TypeError} where the table names what is no purpose: the platform would hold back less than the shop believes.
 */
export function connect(consent: PlatformConsent, name: string, table: Table, begin: (line: Line) => void): Disconnect {
  const stranger = Object.values(table)
    .flatMap((purposes) => [...purposes])
    .find((purpose) => !PURPOSES.includes(purpose));
  if (stranger) throw new TypeError(`table: "${stranger}" is no purpose; there are ${PURPOSES.join(', ')}`);
  const removers: (() => void)[] = [];
  let isConnected = true;

  const quiet: Line['quiet'] =
    (run) =>
    (...args) => {
      try {
        if (isConnected) run(...args);
      } catch {
        // The platform's own trouble.
      }
    };

  const say: Line['say'] = (answerOf, isAction = false) => {
    const { decided, lowered } = fold(table, answerOf);
    // A refusal before the signal goes, so that nothing is allowed in between.
    if (Object.keys(decided).length) consent.set(decided, { source: `cmp:${name}`, isAction });
    consent.signal(name, Object.keys(lowered).length ? lowered : null);
  };

  const line: Line = {
    say,
    quiet,
    on(target, event, heard) {
      const listener = quiet(heard);
      target.addEventListener(event, listener);
      removers.push(() => target.removeEventListener(event, listener));
    },
    onDisconnect: (remove) => removers.push(remove),
  };

  say(() => 'waiting');
  quiet(begin)(line);

  return () => {
    for (const remove of removers) quiet(remove)();
    isConnected = false;
    consent.signal(name, null);
  };
}

/** One refusal refuses a purpose; one category that holds it back keeps it from being granted. */
function fold(table: Table, answerOf: (category: string) => Answer) {
  const decided: Partial<Record<Purpose, boolean>> = {};
  const lowered: Partial<Record<Purpose, 'denied' | 'waiting'>> = {};
  for (const [category, purposes] of Object.entries(table)) {
    const answer = answerOf(category);
    for (const purpose of purposes) {
      if (typeof answer === 'boolean') decided[purpose] = answer && decided[purpose] !== false;
      else if (answer && lowered[purpose] !== 'denied') lowered[purpose] = answer;
    }
  }
  for (const purpose in lowered) if (decided[purpose as Purpose]) delete decided[purpose as Purpose];
  return { decided, lowered };
}
