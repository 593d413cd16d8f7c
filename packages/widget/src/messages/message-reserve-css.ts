/** What a place for messages is kept free for: the most that comes there. */
export interface MessageReserve {
  /** Which elements; default `dangol-message`. */
  selector?: string;
  /** Lines of text on a phone, below the heading; default 2. */
  lines?: number;
  /** Items, 0–4; default none. */
  items?: number;
  /** A benefit, with what it is claimed by; default none. */
  benefit?: boolean;
  /** Buttons; default none. */
  actions?: boolean;
}

/**
 * A style that keeps a place's height free from the first paint on, for the page's own `<style>`: a message that comes there later moves nothing, and is drawn at once.
 * Room for a heading of two lines, and for items with two lines of title, price, former price and rating. From 768 px on the place should be 30em wide or more.
 */
export function messageReserveCss(reserve: MessageReserve = {}): string {
  const { selector = 'dangol-message', lines = 2, items = 0, benefit, actions } = reserve;
  const height = (heading: number, text: number, rows: number, claim: number) => {
    const ems = heading + 1.41 * text + (rows && 1 + 7.15 * rows) + (benefit ? claim : 0) + (actions ? 4 : 0);
    return `min-height:${+ems.toFixed(2)}em`;
  };
  const shown = `${selector}:not([hidden])`;
  const wide = height(4.75, Math.ceil(lines / 2), Math.ceil(items / 2), 6.5);
  return `${shown}{display:block;${height(6, lines, items, 11.5)}}@media(min-width:768px){${shown}{${wide}}}`;
}
