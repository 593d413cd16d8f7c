import type { Paint } from '../paint';

/** Court sneakers with a rubber sole and laces. */
export function sneakers(paint: Paint): string {
  const t = paint.tones;
  return pair(
    paint,
    paint.solid('M58 352Q200 362 340 350Q354 352 350 372Q346 386 320 386H80Q58 386 56 370Z', '#f4efe4') +
      paint.seam('M58 368Q200 376 350 366') +
      paint.piece(
        'M62 352Q52 300 66 262Q98 256 122 270Q138 262 160 262Q206 306 262 318Q336 326 346 352Q200 364 62 352Z',
      ) +
      paint.solid('M300 326Q338 332 346 352Q312 358 286 356Q284 336 300 326Z', t.light) +
      paint.solid('M62 352Q54 316 62 290Q92 294 98 354Z', t.dark) +
      paint.fold('M70 264Q100 258 122 271Q104 280 70 276Z', 0.4) +
      paint.stitch('M124 274Q140 320 128 352M160 268Q150 320 186 354M186 298Q220 322 250 352') +
      laces(paint, [
        [166, 272],
        [186, 289],
        [208, 303],
        [232, 313],
      ]),
  );
}

/** Running shoes: chunky foam sole, mesh upper. */
export function runners(paint: Paint): string {
  const t = paint.tones;
  return pair(
    paint,
    paint.solid(
      'M46 348Q110 340 160 356Q250 372 344 342Q362 350 352 374Q330 394 280 388H84Q44 390 46 348Z',
      '#efe9dc',
    ) +
      paint.fold('M50 372Q160 360 240 376Q310 380 356 360Q352 388 300 390H84Q54 390 50 372Z', 0.16) +
      paint.piece(
        'M58 350Q44 300 60 254Q74 246 92 262Q112 276 134 262Q150 254 164 264Q208 304 258 314Q330 322 344 346Q250 376 160 358Q106 344 58 350Z',
      ) +
      paint.solid('M58 350Q48 316 54 286Q92 290 112 346Z', t.deep) +
      paint.solid('M292 322Q334 328 344 346Q306 362 272 362Q270 340 292 322Z', t.deep) +
      paint.solid('M120 340Q160 330 196 292L214 304Q190 346 160 356Z', t.light) +
      paint.fold('M62 256Q76 250 92 264Q112 278 134 264Q112 292 64 274Z', 0.4) +
      laces(paint, [
        [170, 274],
        [190, 290],
        [212, 302],
        [236, 310],
      ]),
  );
}

/** Ankle boots with an elastic gore and a pull tab. */
export function boots(paint: Paint): string {
  const t = paint.tones;
  return pair(
    paint,
    paint.flat('M66 362H346Q356 366 352 384H190L178 374L168 396H68Q64 380 66 362Z', t.deep) +
      paint.piece(
        'M68 362Q64 280 84 176Q130 164 176 176Q178 240 196 284Q230 312 286 318Q342 328 348 364Q200 372 68 362Z',
      ) +
      paint.solid('M112 184Q136 180 152 186Q156 240 146 290Q128 296 114 288Q106 240 112 184Z', t.deep) +
      paint.crease('M120 190v96M128 190v98M136 190v98M144 192v94', 2) +
      paint.fold('M86 178Q130 166 175 178Q130 190 86 178Z', 0.5) +
      paint.crease('M188 268Q212 290 206 312M204 292Q236 310 232 330', 5) +
      paint.stitch('M72 350Q200 358 342 350') +
      paint.glow('M256 320Q318 322 334 344Q300 332 256 332Z', 0.35) +
      paint.piece('M76 164h16v32h-16z'),
    30,
    40,
  );
}

/** Penny loafers. */
export function loafers(paint: Paint): string {
  const t = paint.tones;
  return pair(
    paint,
    paint.flat('M58 358H346Q354 362 350 378H150L140 374V390H60Q56 374 58 358Z', t.deep) +
      paint.piece(
        'M60 358Q50 316 64 284Q98 282 128 302Q166 286 196 296Q240 304 296 316Q344 330 348 360Q200 368 60 358Z',
      ) +
      paint.fold('M66 286Q98 284 128 303Q160 289 190 296Q150 316 108 312Q82 308 66 286Z', 0.55) +
      paint.solid('M196 296Q250 302 300 320Q320 334 300 338Q240 334 190 318Q186 300 196 296Z', t.light) +
      paint.piece('M150 292Q176 284 200 294L220 356H164Q166 320 150 292Z') +
      paint.flat('M176 316L200 312L206 324L184 330Z', t.deep) +
      paint.stitch('M194 318Q244 340 306 342M66 346Q110 352 160 352') +
      paint.glow('M236 308Q280 314 300 326Q270 324 236 316Z', 0.35),
    88,
    52,
  );
}

/** Ballet flats with a strap. */
export function flats(paint: Paint): string {
  const t = paint.tones;
  return pair(
    paint,
    paint.flat('M62 366H342Q350 370 344 380H64Q58 374 62 366Z', t.deep) +
      paint.fold('M70 306Q140 352 246 330L250 344H80Z', 0.6) +
      paint.piece(
        'M64 368Q54 334 66 304Q84 304 98 330Q140 352 196 342Q222 326 250 322Q338 330 346 368Q200 374 64 368Z',
      ) +
      paint.band('M104 340Q140 292 186 340', 9, t.base) +
      paint.buttons([[108, 336]], 5, '#d9b877') +
      paint.band('M66 306Q84 308 99 331Q140 351 196 341Q222 326 250 323', 3) +
      paint.glow('M262 330Q318 336 332 356Q298 344 262 340Z', 0.4) +
      paint.piece('M236 330Q252 318 262 332Q252 342 236 330ZM236 330Q220 320 214 334Q224 344 236 330Z'),
    92,
    58,
  );
}

/** Two-strap sandals. */
export function sandals(paint: Paint): string {
  const t = paint.tones;
  return pair(
    paint,
    paint.solid(
      'M56 352Q120 344 180 358Q270 372 344 352Q356 362 348 378Q320 388 280 386H80Q52 384 56 352Z',
      '#c9a877',
    ) +
      paint.fold('M56 366Q180 366 260 378Q310 380 352 366Q350 386 300 387H80Q56 386 56 366Z', 0.3) +
      paint.piece('M206 362Q214 300 262 298Q312 312 322 356Q270 370 206 362Z') +
      paint.piece('M122 352Q128 288 176 280Q218 296 224 340L218 364Q170 362 122 352Z') +
      paint.piece('M62 354Q62 296 80 282Q104 290 132 314L130 332Q104 312 84 306Q78 330 80 350Z') +
      paint.stitch('M214 352Q220 308 262 306M132 344Q138 296 176 288') +
      paint.seam('M160 292h26v18h-26zM252 308h26v18h-26z', 3) +
      paint.glow('M182 296Q206 310 212 340Q196 316 182 306Z', 0.3) +
      paint.buttons([[88, 318]], 3.4, t.stitch),
    58,
    54,
  );
}

function laces(paint: Paint, eyelets: [number, number][]): string {
  const d = eyelets.map(([x, y]) => `M${x} ${y}q-16 2-24 18`).join('');
  return `<path d="${d}" fill="none" stroke="${paint.tones.line}" stroke-width="7"/><path d="${d}" fill="none" stroke="#faf6ec" stroke-width="4.4"/>`;
}

/** One shoe drawn from the side, toe to the right, shown as a pair on the floor, `lift` units up and `apart` from each other. */
function pair(paint: Paint, shoe: string, lift = 56, apart = 46): string {
  return (
    `<g transform="translate(0 ${-lift})"><ellipse cx="202" cy="410" rx="172" ry="17" fill="#2c2038" opacity=".16"/>` +
    `${paint.twice(shoe, `matrix(.9 0 0 .9 -8 ${24 - apart})`, 'translate(0 24)')}</g>`
  );
}
