/** Below this contrast (WCAG 2.2, 1.4.6) the page's own two colours are not taken over: quieter text must stay legible too. */
const LEAST_CONTRAST = 7;

/**
 * The page's background and the element's text colour as a rule for the notice, so that it looks like the shop: `''` where the page has no
 * opaque background of its own or the two are too close, and the system's pair is the better one.
 */
export function pageColours(element: Element, selector?: string): string {
  const { body, documentElement } = document;
  const backgrounds = [body, documentElement].map((each) => getComputedStyle(each).backgroundColor);
  return colourRule(backgrounds, getComputedStyle(element).color, selector);
}

/**
 * @param backgrounds computed values, from the inside out.
 * @param selector what the rule is for; default the notice.
 */
export function colourRule(backgrounds: readonly string[], ink: string, selector = '.notice'): string {
  const surface = backgrounds.find((colour) => luminance(colour) !== undefined) ?? '';
  const [behind, before] = [luminance(surface), luminance(ink)];
  if (behind === undefined || before === undefined) return '';
  const contrast = (Math.max(behind, before) + 0.05) / (Math.min(behind, before) + 0.05);
  if (contrast < LEAST_CONTRAST) return '';
  return `${selector}{--page:${surface};--page-ink:${ink};color-scheme:${behind < before ? 'dark' : 'light'}}`;
}

/** Relative luminance (WCAG 2.2); `undefined` of what is not opaque or not written as `rgb()`. */
function luminance(colour: string): number | undefined {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1).map(Number);
  const [red = 0, green = 0, blue = 0] = (channels ?? []).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return channels && 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
