/** The colour that lies behind an element: its own background, or that of the nearest element around it; the browser's own where there is none. */
export function backgroundOf(element: Element | null): string {
  for (let at = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^transparent$|, 0\)$/.test(backgroundColor)) return backgroundColor;
  }
  return 'Canvas';
}
