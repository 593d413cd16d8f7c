/** Longest shape that is shown. */
const LONGEST = 24;

/** What a code looks like without saying what it is: `P00000BT` → `A00000AA`. Letters are `A` and `a`, digits `0`, Korean ones `가`; anything else stays. */
export function shapeOf(code: string): string {
  const shape = code
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
    .replace(/\d/gu, '0')
    .replace(/\p{Script=Hangul}/gu, '가');
  return shape.length > LONGEST ? `${shape.slice(0, LONGEST)}…` : shape;
}
