import { createRandom } from './draw';

/** Lower and upper end of an interval that holds the true mean 95 times of 100. */
export type Interval = [low: number, high: number];

const RESAMPLES = 400;
const SEED = 1;

/**
 * Percentile bootstrap of means over the same questions: questions are drawn with replacement as often as there are any, 400 times, and
 * the middle 95 % of the means are between the ends (Efron 1979). The same values give the same intervals.
 * @param columns one array a metric, all of one length.
 */
export function bootstrap(columns: readonly Float64Array[]): Interval[] {
  const size = columns[0]?.length ?? 0;
  const random = createRandom(SEED);
  const means = columns.map(() => new Float64Array(RESAMPLES));
  const times = new Uint16Array(size);
  for (let sample = 0; sample < RESAMPLES; sample++) {
    times.fill(0);
    for (let drawn = 0; drawn < size; drawn++) times[Math.floor(random() * size)]!++;
    columns.forEach((column, which) => {
      let sum = 0;
      for (let row = 0; row < size; row++) sum += column[row]! * times[row]!;
      means[which]![sample] = sum / size;
    });
  }
  return means.map((sampled) => {
    sampled.sort();
    return [sampled[Math.floor(RESAMPLES * 0.025)]!, sampled[Math.ceil(RESAMPLES * 0.975) - 1]!];
  });
}
