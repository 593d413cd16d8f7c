import { mirrored } from '../mirrored';
import type { Paint } from '../paint';
import { sleeve, torso } from './torso';

/** A tailored blazer: lapels, welt pocket, flaps, two buttons. */
export function blazer(paint: Paint): string {
  const t = paint.tones;
  const body = torso({ neck: 34, drop: 270, vee: true, shoulder: 86, chest: 86, waist: 78, hem: 94, bottom: 400 });
  const arm = sleeve(body, 'long', 0);
  return (
    paint.flat('M166 86Q200 98 234 86L206 280H194Z', t.deep) +
    paint.fold('M180 90H220L200 270Z', 0.3) +
    paint.both(
      paint.piece(arm.outline) +
        paint.crease('M304 200Q316 222 332 222', 5) +
        paint.buttons(
          [
            [318, 370],
            [318, 359],
            [318, 348],
          ],
          2.6,
          t.deep,
        ),
    ) +
    paint.piece(mirrored('M200 270L234 88L286 104Q281 150 286 192Q278 300 294 396Q270 414 228 402L204 300')) +
    paint.seam('M142 210Q138 300 142 390M258 210Q262 300 258 390') +
    paint.crease('M126 220Q130 300 122 384M274 220Q270 300 278 384', 6) +
    paint.both(
      paint.piece('M234 82Q250 86 250 100L260 130L244 138L262 152L204 276Q206 170 234 82Z') +
        paint.seam('M244 138L226 130'),
    ) +
    paint.piece('M130 196L166 190V200L130 206Z') +
    paint.both(paint.piece('M224 324L280 320L282 338L226 344Z')) +
    paint.buttons(
      [
        [200, 286],
        [202, 326],
      ],
      5.5,
      t.deep,
    )
  );
}

/** A denim jacket: yoke, flap pockets, waistband, contrast stitching. */
export function trucker(paint: Paint): string {
  const body = torso({ neck: 38, drop: 122, shoulder: 88, chest: 96, waist: 96, hem: 86, bottom: 364 });
  const arm = sleeve(body, 'long', 6);
  return (
    paint.flat(body.inside, paint.tones.deep) +
    paint.both(
      paint.piece(arm.outline) +
        paint.crease('M304 200Q318 226 336 226M316 300q12 8 26 2', 6) +
        paint.piece('M315 362Q334 370 354 356L355 382Q334 396 316 390Z'),
    ) +
    paint.piece(body.outline) +
    paint.both(
      paint.stitch('M206 172H282M232 210L224 348M270 210L246 348') +
        paint.seam('M204 168H284M228 212L220 350M266 212L242 350') +
        paint.piece('M228 168H272V196L250 206L228 196Z') +
        paint.buttons([[250, 194]], 3.6, '#c78f4e'),
    ) +
    paint.piece('M190 116H212V350H190Z') +
    paint.piece('M113 346Q200 354 287 346L286 372Q200 380 114 372Z') +
    paint.buttons(
      [144, 186, 228, 270, 312, 362].map((y) => [201, y] as const),
      4.4,
      '#c78f4e',
    ) +
    paint.both(
      paint.piece('M236 80Q250 80 254 96L262 134L204 124Q228 110 236 80Z') + paint.stitch('M248 94L254 126L214 118'),
    )
  );
}

/** A bomber jacket with ribbed trims and a zip. */
export function bomber(paint: Paint): string {
  const t = paint.tones;
  const body = torso({ neck: 40, drop: 116, shoulder: 88, chest: 98, waist: 104, hem: 88, bottom: 366 });
  const arm = sleeve(body, 'long', 18);
  return (
    paint.flat(body.inside, t.deep) +
    paint.both(
      paint.piece(arm.outline) +
        paint.crease('M306 200Q322 228 344 226M318 288q14 10 30 2M322 330q14 8 28 2', 6) +
        paint.solid('M320 360Q344 368 368 352L362 390Q342 402 324 396Z', t.deep),
    ) +
    paint.piece(body.outline) +
    paint.both(
      paint.crease('M292 200Q270 236 240 240M286 330Q270 310 268 280', 7) +
        paint.piece('M238 262L272 240L278 248L244 272Z'),
    ) +
    paint.solid('M112 344Q200 354 288 344L284 378Q200 388 116 378Z', t.deep) +
    paint.crease('M130 350v30M148 351v30M166 352v30M184 353v30M216 353v30M234 352v30M252 351v30M270 350v30', 2.4) +
    paint.band(body.neckline, 16, t.deep) +
    paint.seam('M200 118V384', 5) +
    `<path d="M200 120V382" stroke="#d9d4c8" stroke-width="2" stroke-dasharray="2 2"/><path d="M196 128h8v16h-8z" fill="#d9d4c8"/>`
  );
}

/** A light hooded windbreaker, half zip, with a front pouch and a contrasting yoke. */
export function anorak(paint: Paint): string {
  const t = paint.tones;
  const body = torso({ neck: 42, drop: 130, shoulder: 88, chest: 98, waist: 100, hem: 96, bottom: 392 });
  const arm = sleeve(body, 'long', 12);
  return (
    paint.both(
      paint.piece(arm.outline) +
        paint.crease('M306 200Q322 226 342 226M316 300q14 8 28 2', 5) +
        paint.band('M316 374Q338 382 358 366', 7, t.deep),
    ) +
    paint.piece('M140 104Q128 44 200 40Q272 44 260 104Q232 140 200 142Q168 140 140 104Z') +
    paint.flat('M156 102Q154 62 200 60Q246 62 244 102Q226 128 200 132Q174 128 156 102Z', t.deep) +
    paint.piece(body.outline) +
    paint.solid(
      'M118 106L142 96Q160 130 200 134Q240 130 258 96L282 106Q278 150 286 186Q200 206 114 186Q122 150 118 106Z',
      t.light,
    ) +
    paint.seam('M200 134V232', 4) +
    paint.piece('M132 246H268V338Q200 346 132 338Z') +
    paint.piece('M128 234H272V262Q200 270 128 262Z') +
    paint.buttons(
      [
        [146, 254],
        [254, 254],
      ],
      4,
      t.stitch,
    ) +
    paint.crease('M116 300Q110 350 110 386M284 300Q290 350 290 386', 6) +
    `<path d="M182 138q-5 30-1 50M218 138q5 30 0 46" fill="none" stroke="${t.deep}" stroke-width="3"/><path d="M196 226h8v16h-8z" fill="#d9d4c8"/>`
  );
}
