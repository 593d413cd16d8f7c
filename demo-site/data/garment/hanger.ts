const WOOD = '#b98d5c';
const DARK = '#7d5a36';
const STEEL = '#8f8a86';

/**
 * A hanger for a garment drawn around the middle of 400 × 500, its hook on a rail 50 units above the neck. `clips`: held at the waist by two clips, with
 * the hook where the waist is.
 */
export function hanger(clips: boolean): { behind: string; before: string } {
  const hook = (foot: number) =>
    `<path d="M200 ${foot}V12Q200 2 209 -2Q221 -8 216 -18Q208 -28 196 -20" fill="none" stroke="${STEEL}" stroke-width="4"/>`;
  if (!clips) {
    return {
      behind:
        hook(70) +
        `<path d="M126 116Q160 82 192 70Q200 66 208 70Q240 82 274 116L266 122Q232 96 200 90Q168 96 134 122Z" fill="${WOOD}" stroke="${DARK}" stroke-width="1.4"/>` +
        `<path d="M140 108Q170 82 200 76" fill="none" stroke="#e2bf8f" stroke-width="2" opacity=".8"/>`,
      before: '',
    };
  }
  const clip = (x: number) =>
    `<path d="M${x - 8} 44h16v34q-8 6-16 0z" fill="#d8d3cd" stroke="#6d6763" stroke-width="1.3"/><path d="M${x - 4} 50v20" stroke="#fff" stroke-width="2" opacity=".7"/>`;
  return {
    behind: hook(46),
    before: `<path d="M142 48H258" stroke="${DARK}" stroke-width="9"/><path d="M142 47H258" stroke="${WOOD}" stroke-width="6.5"/>${clip(166)}${clip(234)}`,
  };
}
