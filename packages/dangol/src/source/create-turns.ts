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
 * @param address of the page: another starts anew.
 * @param state what answers depend on: another lets all choose again, in the order they have.
 */
export function createTurns(address: () => string | undefined, state: () => string, timers: Timers) {
  let before: [address?: string, state?: string] = [];
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
    const now: typeof before = [address(), state()];
    if (now[0] !== before[0]) places = new Map();
    else if (now[1] !== before[1]) places = new Map([...places.keys()].map((known) => [known, { ids: [] }]));
    before = now;
    const page = places;
    const place: Place = { ids: [] };
    page.set(strip, place);
    const others = (): Place[] => [...page.values()].filter((other) => other !== place);
    const above = [...page.values()].slice(0, [...page.keys()].indexOf(strip));

    /** @param before the strips whose items are not to be repeated. */
    async function turn(before: Place[], topsUp: boolean): Promise<Answer> {
      await withinTime(Promise.all(before.map(({ own }) => own)), timers);
      const decide = await choose(topsUp);
      // A task of its own: strips that are ready together would be decided and drawn in one, and hold up the visitor's hand.
      await new Promise<void>((resolve) => timers.setTimeout(resolve, 0));
      // What it chose as its own it keeps, whatever a strip below had topped itself up with.
      const taken = before.flatMap(({ ids }) => ids).filter((id) => !topsUp || !place.ids.includes(id));
      const answer = decide(taken);
      place.ids = answer.items.map(({ id }) => id);
      return answer;
    }

    const own = turn(above, false);
    place.own = own;
    const answer = await own;
    return answer.items.length < limit ? turn(others(), true) : answer;
  };
}
