import { mirrored } from '../mirrored';
import type { Paint } from '../paint';

/** A pair of crew socks. */
export function socks(paint: Paint): string {
  const t = paint.tones;
  const sock =
    paint.piece(
      'M150 92Q190 84 230 92L228 270Q236 310 276 350Q304 384 280 412Q252 430 220 402L166 344Q148 318 150 276Z',
    ) +
    paint.solid('M224 396Q252 352 282 358Q304 384 280 412Q252 430 220 402Z', t.dark) +
    paint.solid('M150 272Q168 314 166 344Q150 322 150 276Z', t.dark) +
    paint.solid('M148 88Q190 78 232 88L231 134Q190 144 149 134Z', t.dark) +
    paint.crease('M160 92v44M170 91v46M180 90v48M190 89v49M200 89v49M210 90v47M221 91v44', 2.6) +
    `<path d="M149 150Q190 160 230 150M149 164Q190 174 230 164" fill="none" stroke="${t.stitch}" stroke-width="4.5"/>` +
    paint.crease('M178 300Q204 290 226 286M186 316Q210 308 234 304', 5);
  return paint.twice(sock, 'matrix(.94 -.1 .1 .94 -44 34)', 'matrix(.94 .05 -.05 .94 78 18)');
}

/** A stack of folded t-shirts tied with a paper band. */
export function teePack(paint: Paint): string {
  const folded = (y: number) =>
    paint.piece(
      `M92 ${y}Q200 ${y - 14} 308 ${y}Q326 ${y + 22} 308 ${y + 46}Q200 ${y + 60} 92 ${y + 46}Q74 ${y + 22} 92 ${y}Z`,
    ) + paint.seam(`M96 ${y + 24}Q200 ${y + 38} 312 ${y + 22}`);
  return (
    folded(352) +
    folded(310) +
    paint.piece('M92 120Q200 106 308 120L316 296Q312 318 292 322Q200 334 108 322Q88 318 84 296Z') +
    paint.flat('M158 122Q200 130 242 122Q232 154 200 156Q168 154 158 122Z', paint.tones.deep) +
    paint.band('M156 121Q168 156 200 158Q232 156 244 121', 9) +
    paint.crease('M116 150Q110 230 112 300M284 150Q292 230 288 300', 8) +
    paint.flat('M84 222Q200 236 316 222V282Q200 296 84 282Z', '#f2e7d2') +
    paint.seam('M166 250Q200 254 234 250M178 264Q200 267 222 264', 3)
  );
}

/** Boxer briefs with a wide waistband. */
export function boxers(paint: Paint): string {
  const t = paint.tones;
  return (
    paint.piece(mirrored('M200 142L296 138Q306 220 322 318Q270 338 222 330Q212 300 200 290')) +
    paint.seam('M176 170Q166 240 200 290Q234 240 224 170') +
    paint.crease('M118 190Q110 250 104 312M282 190Q290 250 296 312M214 250Q216 290 228 318', 6) +
    paint.both(paint.stitch('M222 318Q270 326 318 306')) +
    paint.solid('M102 124Q200 138 298 124L300 164Q200 178 100 164Z', t.deep) +
    `<path d="M104 136Q200 150 296 136M103 154Q200 168 297 154" fill="none" stroke="${t.light}" stroke-width="2.4"/>`
  );
}

/** A camisole on thin straps, for wearing underneath. */
export function camisole(paint: Paint): string {
  return (
    paint.both(paint.band('M240 150Q238 104 228 66', 5)) +
    paint.flat('M160 158Q200 178 240 158L200 196Z', paint.tones.deep) +
    paint.piece(mirrored('M200 188Q226 180 242 146Q254 166 276 190Q264 260 272 300Q280 350 278 398Q240 408 200 408')) +
    paint.band('M158 148Q174 180 200 188Q226 180 242 148', 5) +
    paint.crease('M140 226Q150 300 136 384M262 226Q252 300 264 384M190 220Q184 300 176 396', 7) +
    paint.stitch('M124 388Q200 400 276 388')
  );
}
