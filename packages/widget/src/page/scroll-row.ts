/**
 * Scrolls a row on (1) or back (-1) in reading direction, by what is in view less a card: smooth where the style says so, and the browser's
 * scroll snap settles it on a card.
 */
export function scrollRow(list: HTMLElement, direction: number): void {
  const sign = list.matches(':dir(rtl)') ? -direction : direction;
  list.scrollBy({ left: sign * list.clientWidth * 0.8 });
}

/** Brings a card that has got the focus wholly into view. */
export function revealCard(card: Element): void {
  const { left, right } = card.getBoundingClientRect();
  const row = (card.parentElement as Element).getBoundingClientRect();
  if (left < row.left || right > row.right) card.scrollIntoView({ inline: 'start', block: 'nearest' });
}
