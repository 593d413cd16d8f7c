/** The buttons there are, in the order in which the keyboard meets them. */
export const BUTTONS = ['cart', 'wish', 'dismiss', 'why'] as const;

/** The name of a button on a card. */
export type Button = (typeof BUTTONS)[number];

/** The buttons that `actions` names, in our order; words that are none are passed over. */
export function actionsOf(actions: unknown): Button[] {
  const named = typeof actions === 'string' ? actions.split(/[\s,]+/) : [];
  return BUTTONS.filter((button) => named.includes(button));
}
