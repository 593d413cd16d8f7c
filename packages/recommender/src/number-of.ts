/** A number as it is; NaN for anything else, so that no comparison with it holds (an object may throw when it is calculated with). */
export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}
