import type { Paint } from '../paint';
import { drape, sleeve, torso } from './torso';

/** A short-sleeved t-shirt with a ribbed neck. */
export function tee(paint: Paint): string {
  const body = torso({ drop: 122 });
  const arm = sleeve(body, 'short', 6);
  return (
    paint.flat(body.inside, paint.tones.deep) +
    paint.both(paint.piece(arm.outline) + paint.stitch(arm.cuff)) +
    paint.piece(body.outline) +
    drape(paint, body) +
    paint.band(body.neckline, 8) +
    paint.stitch('M114 404Q200 414 286 404') +
    label
  );
}

/** A long-sleeved t-shirt. */
export function longsleeve(paint: Paint): string {
  const body = torso({ drop: 120, chest: 84, waist: 80, hem: 84, bottom: 408 });
  const arm = sleeve(body, 'long', -4);
  return (
    paint.flat(body.inside, paint.tones.deep) +
    paint.both(paint.piece(arm.outline) + paint.stitch(arm.cuff) + paint.crease('M300 190Q312 210 328 212', 4)) +
    paint.piece(body.outline) +
    drape(paint, body) +
    paint.band(body.neckline, 8) +
    paint.stitch('M118 396Q200 406 282 396') +
    label
  );
}

/** A sweatshirt: ribbed neck, cuffs and hem, with a V-stitch. */
export function sweatshirt(paint: Paint): string {
  const body = torso({ drop: 122, shoulder: 86, chest: 96, waist: 98, hem: 84, bottom: 396 });
  const arm = sleeve(body, 'long', 10);
  return (
    paint.flat(body.inside, paint.tones.deep) +
    paint.both(
      paint.piece(arm.outline) + paint.crease('M304 196Q318 220 338 222M318 300q10 8 24 6', 5) + cuff(paint, 10),
    ) +
    paint.piece(body.outline) +
    drape(paint, body) +
    hemBand(paint) +
    paint.band(body.neckline, 11) +
    paint.seam('M189 130L200 148L211 130')
  );
}

/** A hoodie with a kangaroo pocket and cords. */
export function hoodie(paint: Paint): string {
  const body = torso({ neck: 44, drop: 134, shoulder: 86, chest: 96, waist: 98, hem: 86, bottom: 400 });
  const arm = sleeve(body, 'long', 12);
  const t = paint.tones;
  return (
    paint.both(
      paint.piece(arm.outline) + paint.crease('M304 196Q318 220 338 222M318 300q10 8 24 6', 5) + cuff(paint, 12),
    ) +
    paint.piece('M138 102Q128 44 200 40Q272 44 262 102Q234 140 200 142Q166 140 138 102Z') +
    paint.flat('M154 100Q152 62 200 60Q248 62 246 100Q226 130 200 134Q174 130 154 100Z', t.deep) +
    paint.piece(body.outline) +
    drape(paint, body) +
    paint.piece('M140 98Q150 132 200 152Q250 132 260 98L246 92Q232 120 200 134Q168 120 154 92Z') +
    hemBand(paint) +
    paint.piece('M152 298H248L276 356V378H124V356Z') +
    paint.stitch('M150 304L130 358M250 304L270 358') +
    `<path d="M182 140q-4 40 0 64M218 140q4 44-2 70" fill="none" stroke="${t.light}" stroke-width="3.4"/>` +
    paint.seam('M182 204v8M216 210v8', 4)
  );
}

/** A sleeveless top with bound edges. */
export function tank(paint: Paint): string {
  const body = torso({ neck: 44, drop: 150, shoulder: 62, chest: 76, waist: 68, hem: 80, bottom: 400 });
  return (
    paint.flat(body.inside, paint.tones.deep) +
    paint.piece(body.outline) +
    drape(paint, body) +
    paint.band(body.neckline, 7) +
    paint.both(paint.band('M262 106Q257 150 276 192', 6)) +
    paint.stitch('M124 390Q200 400 276 390')
  );
}

/** A polo shirt: soft collar, short placket. */
export function polo(paint: Paint): string {
  const body = torso({ neck: 36, drop: 112 });
  const arm = sleeve(body, 'short', 2);
  const t = paint.tones;
  return (
    paint.flat(body.inside, t.deep) +
    paint.both(paint.piece(arm.outline) + paint.band(arm.cuff, 9)) +
    paint.piece(body.outline) +
    drape(paint, body) +
    paint.piece('M190 108H210V188H190Z') +
    paint.buttons([
      [200, 130],
      [200, 154],
      [200, 177],
    ]) +
    paint.both(paint.solid('M236 86Q246 82 250 94L238 132L204 110Q226 104 236 86Z', t.dark)) +
    paint.stitch('M114 404Q200 414 286 404')
  );
}

const label = '<path d="M190 96h20v9h-20z" fill="#fffaf0" opacity=".85"/>';

function hemBand(paint: Paint): string {
  const t = paint.tones;
  return (
    paint.solid('M115 380Q200 388 285 380L282 412Q200 420 118 412Z', t.dark) +
    paint.crease(
      'M130 384V413M148 386V415M166 386V415M184 387V416M202 387V416M220 387V416M238 386V415M256 385V414M272 384V413',
      2,
    )
  );
}

function cuff(paint: Paint, ease: number): string {
  const [right, left] = [348 + ease, 308 + ease / 2];
  return (
    paint.solid(
      `M${left} 366Q${(left + right) / 2} 374 ${right} 358L${right - 3} 388Q${(left + right) / 2} 400 ${left + 3} 396Z`,
      paint.tones.dark,
    ) + paint.crease(`M${left + 12} 370v24M${left + 22} 370v24M${left + 32} 368v24`, 2)
  );
}
