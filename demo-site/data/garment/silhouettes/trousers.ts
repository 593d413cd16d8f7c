import { mirrored } from '../mirrored';
import type { Paint } from '../paint';

/** Half a pair of legs: waist and hip to the right hem (from `inner` to `outer`), and back up to the crotch. */
function legs(outer: number, inner: number, bottom: number, hip = 262): string {
  return mirrored(
    `M200 66L246 64Q${hip} 130 ${hip} 170Q${(hip + outer) / 2 + 2} 300 ${outer} ${bottom}Q${(outer + inner) / 2} ${bottom + 7} ${inner} ${bottom}Q${inner - 4} 300 200 202`,
  );
}

/** Five-pocket jeans with turned hems and copper stitching. */
export function jeans(paint: Paint): string {
  const copper = '#c78f4e';
  return (
    paint.flat('M156 66Q200 80 244 66L240 76H160Z', paint.tones.deep) +
    paint.piece(legs(276, 216, 448)) +
    paint.glow('M156 190Q150 280 150 380Q162 300 172 200ZM246 190Q254 280 254 380Q240 300 230 200Z', 0.2) +
    front(paint, copper) +
    paint.both(
      paint.piece('M215 430Q246 438 277 430L278 452Q246 460 214 452Z') +
        paint.crease('M214 210Q236 214 252 208M226 314q18 8 34 2', 5) +
        `<path d="M230 92Q232 120 257 124M233 95Q237 116 256 119M258 138Q262 300 270 426" fill="none" stroke="${copper}" stroke-width="1.4" stroke-dasharray="4 3"/>`,
    )
  );
}

/** Wide pleated slacks with a pressed crease. */
export function slacks(paint: Paint): string {
  return (
    paint.flat('M156 66Q200 80 244 66L240 76H160Z', paint.tones.deep) +
    paint.piece(legs(284, 214, 456)) +
    front(paint) +
    paint.both(
      paint.seam('M226 92L230 150Q238 300 248 456M212 92L214 128', 1.3) +
        paint.fold('M230 150Q240 300 249 458L266 458Q258 300 236 150Z', 0.12) +
        paint.seam('M246 98L254 140') +
        paint.crease('M208 208Q224 300 222 440', 6),
    )
  );
}

/** Cargo trousers: thigh pockets, drawn hems. */
export function cargo(paint: Paint): string {
  return (
    paint.flat('M156 66Q200 80 244 66L240 76H160Z', paint.tones.deep) +
    paint.piece(legs(280, 216, 446)) +
    front(paint) +
    paint.both(
      paint.seam('M234 92Q236 120 257 126') +
        paint.piece('M238 232L278 226L284 300L242 306Z') +
        paint.piece('M235 220L279 214L281 240Q258 250 237 246Z') +
        paint.buttons([[259, 238]], 3.6, paint.tones.stitch) +
        paint.crease('M222 330q26 10 48 0M222 392q26 8 52-2M210 212Q226 222 246 212', 6) +
        paint.band('M216 440Q248 448 279 440', 8),
    )
  );
}

/** Joggers: ribbed waist and cuffs, cord. */
export function joggers(paint: Paint): string {
  const t = paint.tones;
  return (
    paint.piece(legs(256, 216, 436, 266)) +
    paint.both(
      paint.seam('M240 96Q246 130 264 142', 2) +
        paint.crease('M208 212Q226 226 248 216M222 310q20 10 42 0M220 390q18 8 36 0', 6) +
        paint.solid('M215 426Q236 432 258 426L254 462Q236 468 220 462Z', t.dark) +
        paint.crease('M226 432v30M235 433v30M244 432v30', 2),
    ) +
    paint.solid('M152 62Q200 72 248 62L251 92Q200 102 149 92Z', t.dark) +
    paint.crease('M162 66v28M174 68v28M186 69v28M214 69v28M226 68v28M238 66v28', 2) +
    paint.seam('M200 100V204') +
    `<path d="M194 86q-12 30-8 60M206 86q10 34 4 66" fill="none" stroke="${t.light}" stroke-width="3.4"/>`
  );
}

/** Pleated shorts. */
export function shorts(paint: Paint): string {
  return `<g transform="matrix(1.3 0 0 1.3 -60 10)">${
    paint.flat('M156 66Q200 80 244 66L240 76H160Z', paint.tones.deep) +
    paint.piece(mirrored('M200 66L246 64Q264 120 272 170L288 274Q250 284 208 280Q206 220 200 188')) +
    front(paint, paint.tones.stitch, 188) +
    paint.both(
      paint.seam('M228 92L233 134M215 92L217 120M256 98L264 140') +
        paint.stitch('M209 268Q250 273 285 262') +
        paint.crease('M208 196Q230 208 246 200', 6) +
        paint.fold('M233 134Q244 210 248 280L262 279Q254 210 237 134Z', 0.1),
    )
  }</g>`;
}

function front(paint: Paint, button = paint.tones.stitch, crotch = 204): string {
  return (
    paint.piece('M154 66Q200 78 246 66L249 90Q200 102 151 90Z') +
    paint.both(paint.piece('M228 64h8v32h-8z')) +
    paint.seam(`M200 98V${crotch}`) +
    paint.stitch('M206 100V158Q204 172 200 178') +
    paint.buttons([[200, 85]], 4.6, button)
  );
}
