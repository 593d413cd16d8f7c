import { mirrored } from '../mirrored';
import type { Paint } from '../paint';

const LONG = mirrored('M200 150L232 74L288 96Q284 140 290 180Q284 300 302 452Q250 462 200 462');
const LONG_SLEEVE = 'M288 96Q318 104 326 142Q350 260 354 372Q336 386 314 380Q300 280 290 180Q284 140 288 96Z';

/** A belted, double-breasted trench coat with storm flap and epaulettes. */
export function trench(paint: Paint): string {
  const t = paint.tones;
  return (
    paint.flat('M166 76Q200 90 234 76L200 170Z', t.deep) +
    paint.both(
      paint.piece(LONG_SLEEVE) +
        paint.crease('M300 200Q314 226 332 226', 5) +
        paint.piece('M310 332Q330 340 352 328L353 344Q332 356 311 348Z'),
    ) +
    paint.piece(LONG) +
    paint.fold('M200 270L188 460H234L214 270Z', 0.1) +
    paint.crease('M128 300Q120 380 112 448M272 300Q278 380 290 448M160 290Q156 370 150 452', 6) +
    paint.both(paint.piece('M244 82L284 96L278 110L240 94Z') + paint.buttons([[272, 101]], 3)) +
    paint.piece('M204 166L250 118L286 132Q286 176 246 196Q222 190 204 166Z') +
    paint.stitch('M216 172Q236 188 250 188') +
    paint.seam('M214 168L218 462') +
    paint.both(paint.piece('M232 70Q250 74 252 92L262 136L242 138L244 154L204 176Q206 130 232 70Z')) +
    buttons(paint, [200, 234, 318, 356]) +
    paint.piece('M112 262Q200 274 288 262L289 286Q200 298 111 286Z') +
    paint.seam('M186 266h30v28h-30z', 4) +
    paint.piece('M216 270L268 300L262 322L212 290Z') +
    paint.both(paint.piece('M246 326L274 318L280 362L254 370Z'))
  );
}

/** A single-breasted wool coat with notched lapels. */
export function coat(paint: Paint): string {
  return (
    paint.flat('M166 76Q200 90 234 76L200 220Z', paint.tones.deep) +
    paint.fold('M182 82H218L200 216Z', 0.3) +
    paint.both(
      paint.piece(LONG_SLEEVE) +
        paint.crease('M300 200Q314 226 334 228M318 310q12 6 26 0', 5) +
        paint.stitch('M312 364Q332 372 352 360'),
    ) +
    paint.piece(mirrored('M200 226L232 74L288 96Q284 140 290 180Q284 300 298 444Q250 452 200 452')) +
    paint.crease('M130 250Q122 360 116 440M268 250Q276 360 284 440', 7) +
    paint.seam('M206 226L210 452') +
    paint.both(
      paint.piece('M232 70Q250 74 252 90L256 116L242 124L254 138L202 230Q200 150 232 70Z') +
        paint.seam('M242 124L224 116'),
    ) +
    paint.both(paint.piece('M236 312L284 308L286 326L238 330Z')) +
    paint.buttons(
      [252, 298, 344].map((y) => [202, y] as const),
      6,
      paint.tones.deep,
    )
  );
}

/** A hooded parka with a drawn waist and big pockets. */
export function parka(paint: Paint): string {
  const t = paint.tones;
  return (
    paint.both(
      paint.piece('M286 104Q318 110 328 146Q352 262 356 378Q336 394 312 386Q302 290 292 190Q282 146 286 104Z') +
        paint.crease('M302 204Q318 230 338 230M316 312q12 8 26 2', 6) +
        paint.band('M312 376Q334 384 355 370', 8),
    ) +
    paint.piece('M134 108Q116 40 200 36Q284 40 266 108Q236 150 200 152Q164 150 134 108Z') +
    paint.flat('M154 104Q148 60 200 58Q252 60 246 104Q228 136 200 140Q172 136 154 104Z', t.deep) +
    `<path d="M150 106Q140 52 200 50Q260 52 250 106" fill="none" stroke="#e6d7bd" stroke-width="11" stroke-dasharray="2 5"/>` +
    paint.piece(mirrored('M200 150Q232 142 252 104L286 104Q282 146 292 190Q286 300 300 432Q250 442 200 442')) +
    paint.crease(
      'M126 200Q140 240 130 262M274 200Q260 240 270 262M124 300Q116 370 114 426M276 300Q284 370 286 426',
      6,
    ) +
    paint.piece('M188 146H214V442H188Z') +
    paint.buttons(
      [176, 230, 284, 338, 392].map((y) => [201, y] as const),
      5,
      t.stitch,
    ) +
    paint.seam('M108 268Q200 280 292 268') +
    paint.both(
      paint.piece('M230 318H282V378H230Z') +
        paint.piece('M227 306H285V330Q256 340 227 330Z') +
        paint.buttons([[256, 325]], 4, t.stitch),
    ) +
    `<path d="M180 270q-6 26-2 44M222 270q6 24 0 40" fill="none" stroke="${t.light}" stroke-width="3"/>`
  );
}

function buttons(paint: Paint, rows: number[]): string {
  return paint.buttons(
    rows.flatMap((y) => [[186, y] as const, [226, y] as const]),
    5,
    paint.tones.deep,
  );
}
