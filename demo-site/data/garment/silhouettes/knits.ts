import type { Paint } from '../paint';
import { drape, sleeve, torso } from './torso';

/** A crew-neck sweater with deep ribs. */
export function sweater(paint: Paint): string {
  const body = torso({ drop: 124, shoulder: 86, chest: 96, waist: 98, hem: 88, bottom: 398 });
  return paint.flat(body.inside, paint.tones.deep) + jumper(paint, body) + paint.band(body.neckline, 13);
}

/** A turtleneck with a rolled collar. */
export function turtleneck(paint: Paint): string {
  const body = torso({ neck: 40, drop: 112, shoulder: 80, chest: 86, waist: 84, hem: 80, bottom: 398 });
  const t = paint.tones;
  return (
    jumper(paint, body, -4) +
    paint.solid('M156 66Q200 56 244 66Q250 94 244 112Q200 130 156 112Q150 94 156 66Z', t.base) +
    ribs(paint, 'M162 66', 12, 7, 46) +
    paint.seam('M153 92Q200 106 247 92') +
    paint.fold('M158 66Q200 58 242 66Q200 76 158 66Z', 0.4)
  );
}

/** A button-front cardigan with a V-neck. */
export function cardigan(paint: Paint): string {
  const body = torso({ neck: 34, drop: 220, vee: true, shoulder: 84, chest: 94, waist: 96, hem: 90, bottom: 404 });
  return (
    paint.flat(body.inside, paint.tones.deep) +
    paint.fold('M166 88Q200 100 234 88L200 220Z', 0.35) +
    jumper(paint, body) +
    paint.band('M163 88L196 218V410', 13) +
    paint.band('M237 88L204 218V410', 13) +
    paint.buttons(
      [236, 276, 316, 356, 394].map((y) => [204, y] as const),
      5.5,
      '#e9dcc4',
    ) +
    paint.both(paint.solid('M226 316H276V328H226Z', paint.tones.dark))
  );
}

/** A sleeveless knit vest with ribbed edges. */
export function knitVest(paint: Paint): string {
  const body = torso({ neck: 40, drop: 182, vee: true, shoulder: 68, chest: 82, waist: 84, hem: 80, bottom: 384 });
  return (
    paint.flat(body.inside, paint.tones.deep) +
    paint.piece(body.outline) +
    drape(paint, body) +
    paint.both(paint.band('M268 106Q263 150 282 192', 11)) +
    paint.band(body.neckline, 12) +
    hem(paint, 382, 84)
  );
}

function jumper(paint: Paint, body: ReturnType<typeof torso>, ease = 12): string {
  const arm = sleeve(body, 'long', ease);
  const [right, left] = [body.armTop[0] + 62 + ease, body.armTop[0] + 24 + ease / 2];
  return (
    paint.both(
      paint.piece(arm.outline) +
        paint.crease('M300 200Q312 219 326 221M312 296q10 8 20 4', 5) +
        paint.solid(
          `M${left - 1} 356Q${(left + right) / 2} 364 ${right + 1} 348L${right - 3} 388Q${(left + right) / 2} 400 ${left + 3} 396Z`,
          paint.tones.dark,
        ) +
        ribs(paint, `M${left + 7} 360`, 4, 8, 36),
    ) +
    paint.piece(body.outline) +
    drape(paint, body) +
    hem(paint, body.bottom - 2, body.hem)
  );
}

function hem(paint: Paint, y: number, half: number): string {
  return (
    paint.solid(
      `M${199 - half} ${y - 20}Q200 ${y - 12} ${201 + half} ${y - 20}L${198 + half} ${y + 18}Q200 ${y + 26} ${202 - half} ${y + 18}Z`,
      paint.tones.dark,
    ) + ribs(paint, `M${210 - half} ${y - 16}`, Math.floor((half * 2 - 16) / 9), 9, 36)
  );
}

function ribs(paint: Paint, start: string, count: number, gap: number, height: number): string {
  return paint.crease(`${start}v${height}${`m${gap}-${height}v${height}`.repeat(count - 1)}`, 2.4);
}
