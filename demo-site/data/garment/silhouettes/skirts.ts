import { mirrored } from '../mirrored';
import type { Paint } from '../paint';

/** A long pleated skirt. */
export function pleatedSkirt(paint: Paint): string {
  const pleats = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5];
  const at = (i: number) => ({ top: 200 + i * 9, low: 200 + i * 21 });
  return (
    paint.piece(
      mirrored(
        'M200 96L252 94Q262 160 312 432L300 424L289 440L278 428L268 444L257 432L247 447L236 434L226 450L215 436L200 450',
      ),
    ) +
    paint.fold(pleats.map((i) => `M${at(i).top} 112L${at(i).low} 444L${at(i).low + 11} 434Z`).join(''), 0.2) +
    paint.seam(pleats.map((i) => `M${at(i).top} 112L${at(i).low} 446`).join(''), 1.1) +
    waistband(paint)
  );
}

/** A short A-line skirt with buttons down the front. */
export function aLineSkirt(paint: Paint): string {
  return `<g transform="translate(0 40)">${
    paint.piece(mirrored('M200 92L252 90Q262 150 302 350Q250 366 200 366')) +
    paint.piece('M188 104H212V366H188Z') +
    paint.stitch('M192 112V362M208 112V362M106 344Q150 354 188 356M294 344Q250 354 212 356') +
    paint.both(
      paint.piece('M222 148L254 144L259 184L224 188Z') +
        paint.stitch('M226 157L253 153') +
        paint.crease('M260 220Q272 290 282 346M226 220Q232 290 234 352', 7),
    ) +
    paint.buttons(
      [140, 190, 240, 290, 338].map((y) => [200, y] as const),
      5,
    ) +
    waistband(paint)
  }</g>`;
}

/** A bias-cut slip skirt. */
export function slipSkirt(paint: Paint): string {
  return (
    paint.piece(mirrored('M200 92L246 90Q282 180 276 260Q288 360 296 436Q250 452 200 446')) +
    paint.crease(
      'M150 130Q120 220 128 330M180 140Q168 280 142 436M236 130Q262 230 250 340M214 200Q230 330 262 438',
      9,
    ) +
    paint.glow('M166 150Q142 260 152 400Q166 280 182 160ZM226 160Q244 260 236 360Q224 270 218 170Z', 0.28) +
    paint.band('M153 94Q200 104 247 94', 10) +
    paint.stitch('M108 428Q200 448 292 428')
  );
}

function waistband(paint: Paint): string {
  return paint.piece('M150 84Q200 94 250 84L254 112Q200 122 146 112Z') + paint.stitch('M152 90Q200 100 248 90');
}
