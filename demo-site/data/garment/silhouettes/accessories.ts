import type { Paint } from '../paint';

/** A folded scarf with fringes. */
export function scarf(paint: Paint): string {
  const fringe = (x: number, y: number, count: number) =>
    Array.from({ length: count }, (_, i) => `M${x + i * 9} ${y}q${i % 2 ? 3 : -3} 16 0 30`).join('');
  return (
    `<path d="${fringe(114, 420, 9)}${fringe(214, 388, 9)}" fill="none" stroke="${paint.tones.dark}" stroke-width="4"/>` +
    paint.piece('M216 200L300 190L296 392Q252 402 208 392Z') +
    paint.piece('M108 196L196 206L196 424Q150 434 106 424Z') +
    paint.fold('M196 206V424L176 428L172 210Z', 0.16) +
    paint.piece('M88 172Q90 96 200 88Q310 96 312 172Q316 224 264 240Q200 256 136 240Q84 224 88 172Z') +
    paint.flat('M134 168Q140 128 200 124Q260 128 266 168Q232 186 200 186Q168 186 134 168Z', paint.tones.deep) +
    paint.fold(
      'M88 172Q140 206 200 206Q260 206 312 172Q316 196 304 214Q250 236 200 236Q150 236 96 214Q84 196 88 172Z',
      0.16,
    ) +
    paint.crease('M104 150Q150 206 250 214M300 150Q280 190 220 200M130 250Q124 340 130 410M250 250Q256 320 250 380', 5)
  );
}

/** A leather belt, coiled. */
export function belt(paint: Paint): string {
  const t = paint.tones;
  return (
    `<ellipse cx="200" cy="262" rx="118" ry="118" fill="none" stroke="${t.line}" stroke-width="38"/>` +
    `<ellipse cx="200" cy="262" rx="118" ry="118" fill="none" stroke="${t.dark}" stroke-width="35"/>` +
    `<ellipse cx="200" cy="262" rx="84" ry="84" fill="none" stroke="${t.line}" stroke-width="26"/>` +
    `<ellipse cx="200" cy="262" rx="84" ry="84" fill="none" stroke="${t.base}" stroke-width="23"/>` +
    `<path d="M98 204A118 118 0 0 1 250 155M96 318A118 118 0 0 0 150 369" fill="none" stroke="#fff8ea" stroke-width="5" opacity=".3"/>` +
    `<circle cx="200" cy="262" r="131" fill="none" stroke="${t.stitch}" stroke-width="1.4" stroke-dasharray="5 4"/>` +
    paint.piece('M196 362H322Q348 364 348 381Q348 398 322 399H196Z') +
    paint.stitch('M204 368H320Q341 370 341 381Q341 392 320 393H204') +
    paint.buttons(
      [270, 290, 310].map((x) => [x, 381] as const),
      3.4,
      t.line,
    ) +
    `<rect x="176" y="350" width="52" height="61" rx="9" fill="none" stroke="#8d7440" stroke-width="12"/>` +
    `<rect x="176" y="350" width="52" height="61" rx="9" fill="none" stroke="#d9bb7c" stroke-width="8"/>` +
    `<path d="M180 381H232" stroke="#8d7440" stroke-width="9"/><path d="M180 380H231" stroke="#ecd6a4" stroke-width="5"/>`
  );
}

/** Sunglasses, folded open. */
export function sunglasses(paint: Paint): string {
  const t = paint.tones;
  return (
    paint.both(
      paint.band('M322 226Q352 190 334 156', 7, t.dark) +
        paint.flat('M214 236Q214 208 262 206Q318 204 324 232Q328 302 276 312Q222 314 214 236Z', t.deep) +
        `<path d="M222 240Q222 216 262 214Q312 212 316 236Q318 294 274 303Q228 304 222 240Z" fill="#3d3a4a"/>` +
        paint.glow('M236 232L270 222L240 286Q230 262 236 232ZM280 220L292 219L254 298L246 294Z', 0.28) +
        `<path d="M214 236Q214 208 262 206Q318 204 324 232Q328 302 276 312Q222 314 214 236Z" fill="none" stroke="${t.base}" stroke-width="8"/>`,
    ) +
    paint.band('M184 238Q200 222 216 238', 8, t.base) +
    `<ellipse cx="200" cy="352" rx="132" ry="12" fill="#2c2038" opacity=".14"/>`
  );
}

/** A pair of knitted gloves. */
export function gloves(paint: Paint): string {
  const hand =
    paint.piece(
      'M236 372L226 268Q196 246 206 228Q220 222 238 246L234 160Q236 144 248 146Q258 148 260 164L262 132Q266 118 276 120Q286 124 286 140L290 136Q296 124 306 130Q314 138 312 156L316 156Q328 152 332 166Q336 220 322 290L320 372Z',
    ) +
    paint.seam('M260 164L262 226M286 140L286 226M312 156L306 228') +
    paint.solid('M230 356Q278 366 326 356L324 416Q278 426 234 416Z', paint.tones.dark) +
    paint.crease('M244 362v52M256 364v54M268 365v54M280 365v54M292 364v54M304 363v54M315 361v52', 2.6);
  return paint.twice(hand, 'matrix(-.92 .16 .16 .92 330 -26)', 'matrix(.92 .1 -.1 .92 46 20)');
}
