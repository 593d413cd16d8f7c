/** What the visitor does not want to see again for a while: kept because they said so, wherever no profile may be kept. */
export interface Dismissals {
  /** Until when, epoch ms, by campaign. */
  all(): ReadonlyMap<string, number>;
  add(campaign: string, until: number): void;
}

/** The one key of localStorage that campaigns write, on the visitor's own press. `{ campaign: until }`. */
export const DISMISSED_KEY = 'dangol.dismissed';

/** Most campaigns that are remembered, those that end last. */
const MOST = 100;

/** No wish of this kind is longer, ms: a clock that was wrong for a day hides nothing for years. */
const LONGEST_MS = 31 * 86_400_000;

/**
 * Reads what was dismissed at every asking, since another tab may have written it. Storage that is refused leaves what was dismissed on this page.
 * @param storage throws where it is refused.
 * @param now epoch ms.
 */
export function createDismissals(storage: () => Pick<Storage, 'getItem' | 'setItem'>, now: () => number): Dismissals {
  const ofPage = new Map<string, number>();

  function read(): Map<string, number> {
    const all = new Map<string, number>();
    try {
      const kept: unknown = JSON.parse(storage().getItem(DISMISSED_KEY) ?? '{}');
      for (const [campaign, until] of Object.entries(kept as object)) {
        if (typeof until === 'number' && until > now() && until <= now() + LONGEST_MS) all.set(campaign, until);
      }
    } catch {
      // Refused, or not ours.
    }
    return all;
  }

  return {
    all: () => new Map([...ofPage, ...read()]),
    add(campaign, until) {
      ofPage.set(campaign, until);
      const all = [...read().set(campaign, until)].sort(([, one], [, other]) => other - one).slice(0, MOST);
      try {
        storage().setItem(DISMISSED_KEY, JSON.stringify(Object.fromEntries(all)));
      } catch {
        // Held for this page.
      }
    },
  };
}
