/** Writes the number of pieces in the cart to the header. */
export function showCount(pieces: number): void {
  for (const badge of document.querySelectorAll<HTMLElement>('[data-cart-count]')) {
    badge.textContent = String(pieces);
    badge.hidden = pieces === 0;
  }
}
