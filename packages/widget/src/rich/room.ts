import type { Card } from '@dangol/schema';

/** How the press of a button stands; none yet where there is no entry. */
export type Press = 'busy' | 'done' | 'failed';

/** What the face remembers of one strip between two drawings. */
export interface Room {
  /** By action and id, `cart P1`; `all` is the outfit's button. */
  presses: Map<string, Press>;
  /** What the visitor made of the hearts, by id. */
  wished: Map<string, boolean>;
  /** Id of the card that says why it is there. */
  why: string | undefined;
  /** Ids of an outfit's pieces that the visitor does not want. */
  unchecked: Set<string>;
  /** What was done last, for those who do not see it. Nothing was done yet without. */
  said: string | undefined;
  /** A card was dismissed: when it is gone the focus goes to the one in its place. */
  moved: { gone: string; position: number } | undefined;
  /** The list was cleared: `now` until that has the focus. */
  cleared: 'now' | 'told' | undefined;
  /** The card of the page's own item, as long as this list is shown. */
  own: { renderId: string; card: Card | undefined } | undefined;
}

/** A strip as it is before anything was done to it. */
export const createRoom = (): Room => ({
  presses: new Map(),
  wished: new Map(),
  why: undefined,
  unchecked: new Set(),
  said: undefined,
  moved: undefined,
  cleared: undefined,
  own: undefined,
});
