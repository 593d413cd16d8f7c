import { type Timers, withinTime } from './within-time';

/** What one strip of the page shows, by its own choice or topped up. */
interface Place {
  ids: string[];
  /** Settles once the strip has chosen what is its own. */
  own?: Promise<unknown>;
}

/**
 * Lets the strips of a page share its items, so that no two show the same one. First each chooses what is its own, the strip that asked
 * first before the others; only when all have chosen does one that is short top itself up. A strip keeps its place when it asks again.
 * One that is not ready within a second loses its place.
 * @param state what the page looks like: another starts anew.
 */
export function createTurns(state: () => string, timers: Timers) {
  let before: string | undefined;
  let places = new Map<string, Place>();

  /**
   * @param choose called when it is the strip's turn, and once more, to top up, if it brought too few; what it gives is called with the
   * ids that are taken, and decides at once.
   */
  return async function take<Answer extends { items: { id: string }[] }>(
    strip: string,
    limit: number,
    choose: (topsUp: boolean) => Promise<(taken: string[]) => Answer>,
  ): Promise<Answer> {
    const now = state();
    if (now !== before) places = new Map();
    before = now;
    const page = places;
    const place: Place = { ids: [] };
    page.set(strip, place);
    const others = (): Place[] => [...page.values()].filter((other) => other !== place);
    const above = [...page.values()].slice(0, [...page.keys()].indexOf(strip));

    async function turn(before: Place[], topsUp: boolean): Promise<Answer> {
      await withinTime(Promise.all(before.map(({ own }) => own)), timers);
      const decide = await choose(topsUp);
      const answer = decide((topsUp ? others() : before).flatMap(({ ids }) => ids));
      place.ids = answer.items.map(({ id }) => id);
      return answer;
    }

    const own = turn(above, false);
    place.own = own;
    const answer = await own;
    return answer.items.length < limit ? turn(others(), true) : answer;
  };
}
