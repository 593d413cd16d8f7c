import { type Timers, withinTime } from './within-time';

/** How long a strip waits for the one before it. */
const TURN_MS = 1000;

/**
 * Lets the strips of a page choose one after the other, so that no two show the same item: the strip that asked first chooses first, and
 * keeps its place when it asks again. One that is not ready within a second loses its place. A new address starts anew.
 * @param page the page's address.
 */
export function createTurns(page: () => string | undefined, timers: Timers) {
  let address: string | undefined;
  let shown = new Map<string, string[]>();
  let last: Promise<unknown> = Promise.resolve();

  /** @param choose gets a function that gives the ids of the strips before; called last, right before it decides. */
  return function take<Answer extends { items: { id: string }[] }>(
    strip: string,
    choose: (above: () => string[]) => Promise<Answer>,
  ): Promise<Answer> {
    if (page() !== address) {
      address = page();
      shown = new Map();
    }
    const strips = shown;
    const before = last;
    const turn = (async () => {
      await withinTime(before, TURN_MS, timers);
      const answer = await choose(() => {
        const order = [...strips.keys()];
        const place = order.indexOf(strip);
        return order.slice(0, place < 0 ? order.length : place).flatMap((other) => strips.get(other) ?? []);
      });
      strips.set(
        strip,
        answer.items.map(({ id }) => id),
      );
      return answer;
    })();
    last = turn;
    return turn;
  };
}
