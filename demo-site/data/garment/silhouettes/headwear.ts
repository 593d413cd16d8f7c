import type { Paint } from '../paint';

/** A ball cap with a stitched brim. */
export function cap(paint: Paint): string {
  return (
    paint.piece('M88 300Q82 160 200 154Q318 160 312 300Q200 328 88 300Z') +
    paint.seam('M200 154Q180 220 184 312M200 154Q252 190 262 308M200 154Q134 190 128 306') +
    paint.buttons([[200, 154]], 9, paint.tones.dark) +
    paint.piece('M88 296Q200 268 312 296Q356 330 344 358Q200 300 56 358Q44 330 88 296Z') +
    paint.stitch('M84 308Q200 280 316 308M74 322Q200 290 326 322M66 338Q200 300 334 338') +
    paint.flat('M172 224Q200 214 228 224V258Q200 266 172 258Z', '#f4ead6') +
    paint.seam('M184 234Q200 228 216 234M184 246Q200 242 216 246', 3) +
    paint.glow('M112 262Q112 190 176 170Q136 204 134 264Z', 0.22)
  );
}

/** A bucket hat. */
export function bucketHat(paint: Paint): string {
  return (
    paint.piece('M122 292Q124 180 146 164Q200 148 254 164Q276 180 278 292Q200 312 122 292Z') +
    paint.seam('M146 166Q200 184 254 166M200 178V304') +
    paint.piece('M122 284Q200 308 278 284Q316 316 346 362Q200 404 54 362Q84 316 122 284Z') +
    paint.stitch('M112 298Q200 326 288 298M98 316Q200 348 302 316M84 334Q200 370 316 334M70 350Q200 390 330 350') +
    paint.fold('M122 276Q200 300 278 276L279 292Q200 314 121 292Z', 0.25) +
    paint.glow('M136 268Q140 200 156 180Q158 220 156 276Z', 0.22) +
    paint.flat('M210 244H244V262H210Z', '#f4ead6')
  );
}

/** A ribbed beanie with a turn-up. */
export function beanie(paint: Paint): string {
  const ribs = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
  return (
    paint.piece('M96 320Q88 148 200 138Q312 148 304 320Q200 340 96 320Z') +
    paint.crease(
      ribs.map((i) => `M${200 + i * 6} ${146 + Math.abs(i) * 4}Q${200 + i * 22} 200 ${200 + i * 23} 310`).join(''),
      4,
    ) +
    paint.piece('M88 300Q200 324 312 300Q322 340 312 378Q200 402 88 378Q78 340 88 300Z') +
    paint.crease([-5, ...ribs, 5].map((i) => `M${200 + i * 20} ${311 - Math.abs(i)}v72`).join(''), 4) +
    paint.flat('M236 334H276V364H236Z', '#f4ead6') +
    paint.seam('M246 345H266M246 353H260', 2) +
    paint.glow('M116 290Q116 196 172 166Q138 210 138 296Z', 0.2)
  );
}
