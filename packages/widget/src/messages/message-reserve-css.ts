/** What a place for messages is kept free for: the most that comes there. */
export interface MessageReserve {
  /** Which elements; default `dangol-message`. */
  selector?: string;
  /** Lines of text on a phone; default 2. */
  lines?: number;
  /** A benefit, with what it is claimed by. Default none. */
  benefit?: boolean;
  /** Items, up to 4. Default none. */
  items?: number;
  /** Buttons, up to 2. Default 0. */
  actions?: number;
}

/** A style that keeps a place's height free from the first paint on, so that a message which comes later moves nothing. */
export function messageReserveCss({
  selector = 'dangol-message',
  lines = 2,
  benefit = false,
  items = 0,
  actions = 0,
}: MessageReserve = {}): string {
  const ems = 4.25 + 1.5 * lines + (benefit ? 10.5 : 0) + (items ? 1 + 5.25 * items : 0) + (actions ? 4 : 0);
  return `${selector}:not([hidden]){display:block;min-height:${ems}em}`;
}
