import { expect, test } from 'vitest';
import { bootstrap } from '../../../packages/trainer/src/evaluation/protocols/bootstrap';
import { createRandom, shuffled } from '../../../packages/trainer/src/evaluation/protocols/draw';

test('the interval of a share is about 1.96 standard errors to either side, and the same each time', () => {
  const size = 2000;
  const shares = Float64Array.from({ length: size }, (_, row) => (row % 4 === 0 ? 1 : 0));
  const [[low, high] = [0, 0]] = bootstrap([shares]);
  const reach = 1.96 * Math.sqrt((0.25 * 0.75) / size);
  expect(Math.abs(low - (0.25 - reach))).toBeLessThan(reach * 0.2);
  expect(Math.abs(high - (0.25 + reach))).toBeLessThan(reach * 0.2);
  expect(bootstrap([shares])).toEqual([[low, high]]);
});

test('what never varies has an interval of no width; metrics are drawn together', () => {
  const flat = new Float64Array(50).fill(0.5);
  const rising = Float64Array.from({ length: 50 }, (_, row) => row / 49);
  const falling = rising.map((value) => 1 - value);
  const [none, up, down] = bootstrap([flat, rising, falling]);
  expect(none).toEqual([0.5, 0.5]);
  expect(up?.[0]).toBeCloseTo(1 - (down?.[1] ?? 0), 2);
});

test('a shuffle keeps every thing, is even, and is told by its seed', () => {
  const things = Array.from({ length: 20 }, (_, place) => place);
  const once = shuffled(things, createRandom(7));
  expect([...once].sort((a, b) => a - b)).toEqual(things);
  expect(shuffled(things, createRandom(7))).toEqual(once);
  expect(shuffled(things, createRandom(8))).not.toEqual(once);
  const random = createRandom(1);
  const firsts = Array.from({ length: 3000 }, () => shuffled([0, 1, 2], random)[0]);
  for (const thing of [0, 1, 2]) expect(firsts.filter((first) => first === thing).length / 3000).toBeCloseTo(1 / 3, 1);
});
