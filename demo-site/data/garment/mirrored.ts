/** The middle of every picture; garments are drawn around it. */
export const MIDDLE = 200;

/**
 * A closed outline from its right half. The half runs from the top of the middle line to the bottom of it,
 * in absolute `M`, `L`, `Q` and `C` with blanks between all numbers: `M200 110L280 100Q290 300 200 420`.
 * @throws {RangeError} on any other command.
 */
export function mirrored(half: string): string {
  if (/[^MLQC\d\s.-]/.test(half)) throw new RangeError(`mirrored() knows M, L, Q and C only, not: ${half}`);
  const steps = half.split(/(?=[MLQC])/).map((step) => ({
    letter: step[0]!,
    points: pairs(step.slice(1).trim().split(/\s+/).map(Number)),
  }));
  let back = '';
  for (let i = steps.length - 1; i > 0; i--) {
    const controls = steps[i]!.points.slice(0, -1).reverse();
    const end = steps[i - 1]!.points.at(-1)!;
    back += steps[i]!.letter + [...controls, end].map(([x, y]) => `${round(2 * MIDDLE - x)} ${y}`).join(' ');
  }
  return `${half}${back}Z`;
}

function pairs(numbers: number[]): [number, number][] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!]);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
