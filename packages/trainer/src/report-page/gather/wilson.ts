/** 95 % of a normal distribution lie within this many standard deviations. */
const Z = 1.96;

/**
 * The 95 % interval of a share that was found in n trials, also where n is small or the share 0 or 1.
 * @see Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
 */
export function wilson(share: number, n: number): [low: number, high: number] {
  if (n === 0) return [0, 1];
  const centre = share + Z ** 2 / (2 * n);
  const margin = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const whole = 1 + Z ** 2 / n;
  return [Math.max(0, (centre - margin) / whole), Math.min(1, (centre + margin) / whole)];
}
