import type { Pattern } from '../product';
import { mix, type Tones } from './tones';

/** The cloth as the content of an SVG `<pattern>`, with the size of one repeat; `undefined` for plain cloth. */
export function patternOf(pattern: Pattern, t: Tones): { width: number; height: number; svg: string } | undefined {
  const line = (d: string, colour: string, width: number, opacity = 1) =>
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" opacity="${opacity}"/>`;
  const tile = (width: number, height: number, svg: string) => ({
    width,
    height,
    svg: `<path d="M0 0h${width}v${height}H0z" fill="${t.base}"/>${svg}`,
  });
  const cream = mix(t.base, '#fbf6ea', 0.82);
  const ink = mix(t.base, '#262d4a', 0.74);
  const contrast = t.stitch > t.base ? cream : ink;

  switch (pattern) {
    case 'plain':
      return undefined;
    case 'stripe':
      return tile(24, 24, `<path d="M0 3h24v7H0z" fill="${contrast}"/>`);
    case 'check':
      return tile(
        44,
        44,
        line('M11 0V44M0 11H44', t.deep, 14, 0.28) +
          line('M33 0V44M0 33H44', cream, 2.4, 0.6) +
          line('M22 0V44M0 22H44', ink, 1.4, 0.5),
      );
    case 'denim':
      return tile(6, 6, line('M-1 7L7 -1M-1 1L1 -1M5 7L7 5', t.light, 0.9, 0.5) + line('M2 7L8 1', t.dark, 0.7, 0.6));
    case 'cable':
      return tile(
        34,
        26,
        line('M2 0V26M32 0V26', t.dark, 1.6, 0.8) +
          line('M10 0C10 13 24 13 24 26M24 0C24 5 21 9 19 11M15 15C12 18 10 21 10 26', t.line, 2, 0.5) +
          line('M13 0C13 12 27 12 27 26', t.light, 1.4, 0.7),
      );
    case 'rib':
      return tile(7, 14, line('M1.5 0V14', t.line, 1.2, 0.4) + line('M4.5 0V14', t.light, 1.6, 0.5));
    case 'dot':
      return tile(26, 26, `<g fill="${contrast}"><circle cx="7" cy="7" r="2.8"/><circle cx="20" cy="20" r="2.8"/></g>`);
    case 'floral':
      return tile(
        56,
        56,
        [
          [14, 14, 5, contrast],
          [42, 40, 5, '#e59a86'],
          [42, 10, 3, '#e5b95c'],
          [13, 44, 3.4, contrast],
        ]
          .map(([x, y, r, fill]) => blossom(Number(x), Number(y), Number(r), String(fill)))
          .join('') + line('M20 20q7 2 9 9M36 34q-6-1-8-6M14 40q-2-6 2-10', '#6f8a66', 1.6, 0.8),
      );
    case 'herringbone':
      return tile(
        20,
        8,
        line('M0 8L5 0L10 8M0 0L-1 2M10 0L15 8L20 0', t.line, 1.3, 0.42) + line('M0 4L3 0M10 4L13 8', t.light, 1, 0.5),
      );
    case 'fleece':
      return tile(
        20,
        18,
        line('M2 5q3-4 6 0t6 0M10 14q3-4 6 0t5 0M-1 14q3-4 6 0', t.dark, 1.6, 0.8) +
          line('M3 9q3-3 5 0M13 7q3-3 5 0', t.light, 1.8, 0.8),
      );
    case 'mesh':
      return tile(
        8,
        8,
        `<g fill="${t.line}" opacity=".4"><circle cx="2" cy="2" r="1"/><circle cx="6" cy="6" r="1"/></g>`,
      );
  }
}

function blossom(x: number, y: number, r: number, fill: string): string {
  const d = [0, 1, 2, 3, 4]
    .map((i) => {
      const [px, py] = [x + r * Math.sin(i * 1.257), y - r * Math.cos(i * 1.257)];
      return `M${px.toFixed(1)} ${py.toFixed(1)}h0`;
    })
    .join('');
  const petals = `<path d="${d}" stroke="${fill}" stroke-width="${r * 1.25}"/>`;
  return `${petals}<circle cx="${x}" cy="${y}" r="${r * 0.4}" fill="#e8c163"/>`;
}
