import type { Paint } from '../paint';
import { drape, sleeve, torso } from './torso';

/** A button-down shirt: stand and collar, placket, breast pocket, cuffs. */
export function shirt(paint: Paint): string {
  const body = torso({ neck: 34, drop: 116, bottom: 414, hem: 86 });
  const arm = sleeve(body, 'long', 0);
  const t = paint.tones;
  return (
    paint.flat(body.inside, t.deep) +
    paint.both(
      paint.piece(arm.outline) +
        paint.crease('M302 196Q314 216 332 218M312 300q10 6 22 2', 4) +
        paint.piece('M308 360Q326 366 344 354L345 386Q326 398 308 392Z') +
        paint.buttons([[316, 378]], 3),
    ) +
    paint.piece(body.outline) +
    drape(paint, body) +
    paint.piece('M189 112H211V420H189Z') +
    paint.stitch('M193 116V418M207 116V418') +
    paint.buttons(
      [150, 198, 246, 294, 342, 390].map((y) => [200, y] as const),
      3.6,
      '#fbf7ee',
    ) +
    paint.piece('M228 176H270V216L249 226L228 216Z') +
    paint.stitch('M232 184H266') +
    collar(paint)
  );
}

/** A short-sleeved camp shirt with an open collar. */
export function campShirt(paint: Paint): string {
  const body = torso({ neck: 36, drop: 150, vee: true, chest: 94, waist: 94, hem: 96, bottom: 410 });
  const arm = sleeve(body, 'short', 14);
  return (
    paint.flat(body.inside, paint.tones.deep) +
    paint.both(paint.piece(arm.outline) + paint.stitch(arm.cuff)) +
    paint.piece(body.outline) +
    drape(paint, body) +
    paint.seam('M200 150V416M190 158V416') +
    paint.buttons(
      [176, 232, 288, 344].map((y) => [195, y] as const),
      4,
    ) +
    paint.both(paint.piece('M236 84Q246 82 250 92L262 132L232 128L202 152Z')) +
    paint.piece('M228 190H272V238H228Z')
  );
}

/** A blouse: ribbon at the neck, gathered full sleeves. */
export function blouse(paint: Paint): string {
  const body = torso({ neck: 34, drop: 112, shoulder: 76, chest: 82, waist: 72, hem: 90, bottom: 404 });
  const t = paint.tones;
  return (
    paint.flat(body.inside, t.deep) +
    paint.both(
      paint.piece('M276 106Q304 104 322 142Q362 250 354 336Q340 352 318 344Q296 260 282 192Q271 150 276 106Z') +
        paint.crease('M316 170Q334 250 338 334M304 180Q322 260 328 336M290 118q10-4 18 6', 4) +
        paint.piece('M320 340Q338 348 352 336L350 364Q336 372 324 366Z'),
    ) +
    paint.piece(body.outline) +
    drape(paint, body) +
    paint.crease('M160 124Q156 170 164 204M240 124Q244 170 236 204M180 140v50M220 140v50', 3) +
    paint.seam('M200 120V408') +
    paint.buttons(
      [214, 252, 290, 328, 366].map((y) => [206, y] as const),
      3,
    ) +
    paint.band(body.neckline, 8) +
    paint.piece('M196 122Q150 100 152 128Q152 156 196 130ZM204 122Q250 100 248 128Q248 156 204 130Z') +
    paint.piece('M196 130L176 214L194 220L202 136ZM204 130L230 208L212 220L200 136Z') +
    paint.piece('M192 116H208V136H192Z')
  );
}

function collar(paint: Paint): string {
  return (
    paint.piece('M168 90Q200 108 232 90L234 104Q216 122 200 122Q184 122 166 104Z') +
    paint.both(
      paint.piece('M232 82Q240 80 244 92L250 138L202 118Q224 106 232 82Z') + paint.stitch('M240 92L244 130L210 116'),
    ) +
    paint.buttons([[200, 114]], 3, '#fbf7ee')
  );
}
