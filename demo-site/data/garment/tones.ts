/** The shades one colour is drawn in, as `#rrggbb`. */
export interface Tones {
  base: string;
  light: string;
  dark: string;
  deep: string;
  /** Outlines and seams. */
  line: string;
  /** Top-stitching: lighter than a dark cloth, darker than a light one. */
  stitch: string;
}

/** The shades of a colour: shadows lean to plum, lights to cream, as an illustrator mixes them. */
export function tones(hex: string): Tones {
  const isDark = brightness(hex) < 0.34;
  return {
    base: hex,
    light: mix(hex, '#fffaf0', 0.28),
    dark: mix(hex, '#2a1d3d', 0.16),
    deep: mix(hex, '#20152e', isDark ? 0.45 : 0.36),
    line: mix(hex, '#1d1428', isDark ? 0.55 : 0.46),
    stitch: isDark ? mix(hex, '#fffaf0', 0.34) : mix(hex, '#20152e', 0.3),
  };
}

/** `share` of `other` in `hex`, 0–1. */
export function mix(hex: string, other: string, share: number): string {
  const [a, b] = [channels(hex), channels(other)];
  return `#${a.map((v, i) => byte(v + (b[i]! - v) * share)).join('')}`;
}

/** Perceived brightness, 0 (black) to 1 (white). */
export function brightness(hex: string): number {
  const [r, g, b] = channels(hex);
  return (0.299 * r! + 0.587 * g! + 0.114 * b!) / 255;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function byte(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}
