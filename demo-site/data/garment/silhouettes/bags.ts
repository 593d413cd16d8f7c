import type { Paint } from '../paint';

const BRASS = '#d3b071';

/** A canvas tote with long handles and a patch. */
export function tote(paint: Paint): string {
  const t = paint.tones;
  return (
    paint.band('M152 214Q146 74 200 72Q254 74 248 214', 11, t.deep) +
    paint.piece('M96 196Q200 206 304 196L318 424Q200 440 82 424Z') +
    paint.fold('M96 196Q200 206 304 196L300 212Q200 222 100 212Z', 0.25) +
    paint.fold('M304 196L318 424L282 430Q296 320 290 204Z', 0.14) +
    paint.band('M146 244V196Q144 92 200 90Q256 92 254 196V244', 12, t.base) +
    paint.stitch('M140 236h12M248 236h12M90 412Q200 428 310 412') +
    paint.flat('M168 292H232V340H168Z', '#f4ead6') +
    paint.seam('M182 308H218M182 318H210M182 328H214', 2) +
    paint.crease('M116 250Q112 340 104 410M284 270Q290 350 296 412', 6)
  );
}

/** A backpack with a front pocket and straps. */
export function backpack(paint: Paint): string {
  const t = paint.tones;
  return (
    paint.band('M178 92Q180 56 200 56Q220 56 222 92', 9, t.deep) +
    paint.both(
      paint.piece('M292 190Q320 200 322 260L318 360Q300 372 288 360Z') + paint.band('M300 214V348', 6, t.deep),
    ) +
    paint.piece('M112 160Q112 86 200 86Q288 86 288 160L296 404Q294 432 260 432H140Q106 432 104 404Z') +
    paint.seam('M116 232Q118 118 200 116Q282 118 284 232', 5) +
    `<path d="M116 232Q118 118 200 116Q282 118 284 232" fill="none" stroke="${BRASS}" stroke-width="1.8" stroke-dasharray="2 3"/>` +
    paint.piece('M128 286Q128 258 156 258H244Q272 258 272 286V390Q270 410 246 410H154Q130 410 128 390Z') +
    paint.seam('M140 284Q200 294 260 284', 4) +
    paint.flat('M180 312H220V330H180Z', t.deep) +
    paint.crease('M144 306Q140 360 148 398M258 306Q262 360 252 398M128 180Q126 210 122 240', 6) +
    paint.flat('M258 286l8 0v26l-8 0z', BRASS) +
    paint.glow('M136 170Q140 124 184 116Q150 140 146 186Z', 0.2)
  );
}

/** A small crossbody bag with a flap and a strap. */
export function crossbody(paint: Paint): string {
  const t = paint.tones;
  return (
    paint.band('M104 262Q90 64 200 58Q310 64 296 262', 7, t.dark) +
    paint.piece('M92 256Q200 244 308 256L314 384Q310 410 282 412H118Q90 410 86 384Z') +
    paint.fold('M86 330Q200 380 314 330V360Q200 398 86 360Z', 0.2) +
    paint.piece('M92 250Q200 236 308 250Q318 300 300 330Q200 372 100 330Q82 300 92 250Z') +
    paint.stitch('M98 256Q200 243 302 256Q311 298 295 324Q200 362 105 324Q89 298 98 256Z') +
    paint.solid('M184 330H216V362H184Z', BRASS) +
    paint.buttons([[200, 346]], 5, '#fff6df') +
    paint.both(`<circle cx="296" cy="262" r="9" fill="none" stroke="${BRASS}" stroke-width="4.5"/>`) +
    paint.glow('M112 264Q150 254 196 254Q150 268 116 300Z', 0.25)
  );
}

/** A soft shoulder bag, half-moon shaped. */
export function shoulderBag(paint: Paint): string {
  const t = paint.tones;
  return (
    paint.band('M84 262Q104 102 200 98Q296 102 316 262', 15, t.dark) +
    paint.piece('M72 244Q200 300 328 244Q352 350 296 394Q200 428 104 394Q48 350 72 244Z') +
    paint.fold('M72 244Q200 300 328 244Q332 262 331 276Q200 326 69 276Z', 0.2) +
    paint.seam('M76 256Q200 312 324 256', 4) +
    `<path d="M78 258Q200 313 322 258" fill="none" stroke="${BRASS}" stroke-width="2" stroke-dasharray="2 3"/>` +
    paint.crease(
      'M110 300Q108 350 134 386M168 316Q160 360 176 402M240 314Q250 356 232 400M290 300Q294 346 268 384',
      7,
    ) +
    paint.glow('M96 300Q112 352 160 376Q112 366 92 328Z', 0.25) +
    paint.both(`<circle cx="316" cy="254" r="10" fill="none" stroke="${BRASS}" stroke-width="5"/>`)
  );
}
