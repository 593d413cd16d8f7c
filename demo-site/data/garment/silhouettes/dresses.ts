import { mirrored } from '../mirrored';
import type { Paint } from '../paint';
import { sleeve, torso } from './torso';

/** A shirt dress with a tied waist. */
export function shirtDress(paint: Paint): string {
  const body = torso({ neck: 32, drop: 112, shoulder: 76, chest: 80 });
  const arm = sleeve(body, 'short', 8);
  return (
    paint.flat(body.inside, paint.tones.deep) +
    paint.both(paint.piece(arm.outline) + paint.band(arm.cuff, 10)) +
    paint.piece(
      mirrored('M200 114Q224 110 232 86L276 106Q271 150 280 192Q266 230 262 256Q292 350 312 452Q250 466 200 466'),
    ) +
    paint.crease(
      'M146 280Q124 370 112 448M172 284Q160 380 154 456M228 284Q240 380 246 456M254 280Q276 370 288 448',
      7,
    ) +
    paint.seam('M190 118V464M210 118V464') +
    paint.buttons(
      [144, 180, 216, 300, 342, 384, 426].map((y) => [200, y] as const),
      3.6,
    ) +
    paint.piece('M137 246Q200 258 263 246L264 268Q200 280 136 268Z') +
    paint.piece('M206 264L236 330L222 336L200 272ZM198 264L182 322L170 316L190 266Z') +
    paint.both(paint.piece('M230 80Q240 80 242 92L250 130L202 116Q222 104 230 80Z'))
  );
}

/** A slip dress on thin straps. */
export function slipDress(paint: Paint): string {
  return (
    paint.both(paint.band('M238 138Q236 90 226 52', 4)) +
    paint.flat('M160 150Q200 170 240 150L200 190Z', paint.tones.deep) +
    paint.piece(mirrored('M200 178Q226 168 240 136Q250 150 268 176Q262 230 252 262Q284 350 296 444Q250 458 200 456')) +
    paint.crease('M150 262Q140 340 118 440M184 210Q168 320 158 450M228 230Q236 330 258 446', 9) +
    paint.glow('M166 200Q148 270 142 400Q166 300 182 210ZM222 240Q238 320 240 400Q226 320 214 250Z', 0.26) +
    paint.seam('M200 178L192 250M160 172Q176 200 172 232M240 172Q224 200 228 232') +
    paint.stitch('M106 436Q200 458 294 436')
  );
}

/** A tiered dress with puffed sleeves. */
export function tieredDress(paint: Paint): string {
  const gathers = (y: number, half: number) =>
    Array.from({ length: 9 }, (_, i) => {
      const x = 200 + (i - 4) * (half / 4.5);
      return `M${x.toFixed(0)} ${y}q${((i - 4) * 1.6).toFixed(1)} 18 ${((i - 4) * 2).toFixed(0)} 36`;
    }).join('');
  return (
    paint.flat('M156 96Q200 108 244 96L232 140H168Z', paint.tones.deep) +
    paint.both(
      paint.piece('M252 100Q300 82 326 130Q342 176 318 204Q298 208 284 196Q262 150 252 100Z') +
        paint.crease('M268 108Q300 130 306 198M284 100Q318 130 318 190', 4) +
        paint.band('M284 192Q302 202 320 196', 7),
    ) +
    paint.piece(mirrored('M200 138L232 138Q240 120 244 96L256 98Q262 150 272 196L262 236L200 242')) +
    paint.piece(mirrored('M200 230L262 228Q280 270 286 334Q240 344 200 344')) +
    paint.piece(mirrored('M200 332L284 328Q308 390 314 452Q250 466 200 464')) +
    paint.crease(gathers(236, 58) + gathers(338, 82), 4) +
    paint.band('M168 138H232', 5) +
    paint.seam('M200 142V228') +
    paint.buttons(
      [156, 178, 200].map((y) => [200, y] as const),
      3,
    )
  );
}

/** A close-fitting ribbed knit dress with long sleeves. */
export function knitDress(paint: Paint): string {
  const body = torso({ neck: 40, drop: 116, shoulder: 72, chest: 74 });
  const arm = sleeve(body, 'long', -14);
  return (
    paint.flat(body.inside, paint.tones.deep) +
    paint.both(paint.piece(arm.outline) + paint.band(arm.cuff, 9)) +
    paint.piece(
      mirrored(
        'M200 116C222 116 234 104 240 88L272 106Q267 150 274 192Q258 240 264 262Q284 330 274 452Q240 462 200 462',
      ),
    ) +
    paint.crease(
      'M138 262Q170 274 190 268M262 262Q236 278 214 270M140 330Q132 390 136 446M262 330Q268 390 262 446',
      7,
    ) +
    paint.band(body.neckline, 11) +
    paint.band('M127 446Q200 458 273 446', 11)
  );
}
