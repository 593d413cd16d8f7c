import { mirrored } from '../mirrored';
import type { Paint } from '../paint';

/** A short padded jacket with a high collar and soft channels. */
export function puffer(paint: Paint): string {
  return (
    paint.both(
      paint.piece(
        'M284 102Q326 104 336 150Q350 166 346 192Q362 216 356 240Q370 268 362 292Q374 318 364 346Q366 370 354 380Q332 390 310 382Q302 280 292 196Q284 140 284 102Z',
      ) +
        paint.fold(
          'M290 172Q316 184 344 186Q318 196 292 184ZM298 230Q326 242 356 236Q330 252 300 242ZM304 286Q332 298 363 290Q336 308 306 298ZM308 338Q336 350 365 342Q338 358 310 350Z',
          0.22,
        ) +
        paint.seam('M290 172Q316 184 346 190M298 230Q326 242 357 238M304 286Q332 298 363 292M308 338Q336 350 365 344'),
    ) + quilted(paint)
  );
}

/** A sleeveless padded vest. */
export function paddedVest(paint: Paint): string {
  return quilted(paint) + paint.both(paint.band('M284 104Q282 150 294 194', 8));
}

/** A zipped fleece jacket with a chest pocket. */
export function fleeceJacket(paint: Paint): string {
  const t = paint.tones;
  return (
    paint.both(
      paint.piece('M282 104Q316 108 326 146Q350 260 352 372Q334 386 312 380Q300 280 292 192Q280 146 282 104Z') +
        paint.crease('M302 204Q316 228 336 228', 6) +
        paint.band('M312 372Q332 380 351 366', 9, t.deep),
    ) +
    paint.piece(mirrored('M200 124Q232 120 240 90L282 104Q280 146 292 192Q288 300 292 392Q246 400 200 400')) +
    paint.solid('M218 180H274V230H218Z', t.deep) +
    paint.seam('M224 190H268', 3) +
    paint.crease('M122 220Q128 300 116 380M278 250Q272 310 284 380', 7) +
    paint.piece('M154 66Q200 56 246 66L250 112Q200 138 150 112Z') +
    paint.fold('M158 68Q200 58 242 68Q200 80 158 68Z', 0.45) +
    paint.seam('M200 76V400', 6) +
    `<path d="M200 78V398" stroke="#e4ddcf" stroke-width="2.2" stroke-dasharray="2 2"/><path d="M195 96h10v18h-10z" fill="#e4ddcf"/>` +
    paint.band('M108 390Q200 402 292 390', 9, t.deep)
  );
}

function quilted(paint: Paint): string {
  const rows = [150, 200, 250, 300, 350];
  return (
    paint.piece(
      mirrored(
        'M200 116L244 96L284 102Q282 130 288 150Q300 176 292 200Q304 226 294 250Q306 276 296 300Q308 326 296 350Q306 376 292 398Q246 408 200 408',
      ),
    ) +
    paint.fold(rows.map((y) => `M110 ${y}Q200 ${y + 14} 290 ${y}Q200 ${y + 30} 110 ${y}Z`).join(''), 0.18) +
    paint.glow(
      rows.map((y) => `M124 ${y - 26}Q160 ${y - 36} 188 ${y - 18}Q150 ${y - 14} 124 ${y - 26}Z`).join(''),
      0.3,
    ) +
    paint.seam(rows.map((y) => `M108 ${y}Q200 ${y + 14} 292 ${y}`).join('')) +
    paint.piece('M150 64Q200 52 250 64Q256 92 250 116Q200 140 150 116Q144 92 150 64Z') +
    paint.fold('M156 66Q200 54 244 66Q200 80 156 66Z', 0.5) +
    paint.seam('M147 92Q200 108 253 92') +
    paint.seam('M200 76V408', 6) +
    `<path d="M200 80V404" stroke="#e4ddcf" stroke-width="2.2" stroke-dasharray="2 2"/><path d="M195 128h10v20h-10z" fill="#e4ddcf"/>` +
    paint.both(paint.seam('M238 318L270 290', 3))
  );
}
