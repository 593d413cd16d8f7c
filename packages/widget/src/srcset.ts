import type { LookOptions } from './options';
import { safeUrl } from './safe-url';

/** One to three device pixels for each of a card's. */
const WIDTHS_PX = [160, 240, 320, 480, 720];

/** The `srcset` of a picture by the shop's function; `undefined` where that throws, and the plain address where it gives none that may be used. */
export function srcset(src: string, imageUrl: NonNullable<LookOptions['imageUrl']>, base: string): string | undefined {
  try {
    return WIDTHS_PX.map((width) => {
      const url = safeUrl(imageUrl(src, width), base) ?? src;
      // A comma there would end the candidate, and its width be taken for the next address.
      return `${url.replace(/,+$/, encodeURIComponent)} ${width}w`;
    }).join();
  } catch {
    return undefined;
  }
}
