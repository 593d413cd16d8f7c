import { describe, expect, test } from 'vitest';
import { chooseShare } from '../../../packages/trainer/src/evaluation/tuning/choose-share';

const scores = (n: number, of: (question: number) => number) =>
  Float64Array.from({ length: n }, (_, question) => of(question));
const usual = scores(500, (question) => (question % 3 ? 0 : 1));

describe('other shares are taken', () => {
  test('where they answer better beyond noise, the best of several', () => {
    const better = scores(500, (question) => (question % 3 ? (question % 10 ? 0 : 0.8) : 1));
    const best = scores(500, (question) => (question % 3 ? (question % 5 ? 0 : 0.8) : 1));
    expect(chooseShare(usual, [better, best])).toMatchObject({ place: 1, gain: expect.closeTo(0.32, 1) });
    expect(chooseShare(usual, [better])?.place).toBe(0);
  });
});

describe('the usual ones stay', () => {
  test('where others are as good, worse, or better by luck', () => {
    expect(chooseShare(usual, [usual, scores(500, () => 0.1)])).toBeUndefined();
    const luck = scores(500, (question) => (question === 1 || question === 4 ? 1 : question % 3 ? 0 : 1));
    expect(chooseShare(usual, [luck])).toBeUndefined();
    const swapped = scores(500, (question) => ((question + 1) % 3 ? 0 : 1.02));
    expect(chooseShare(usual, [swapped])).toBeUndefined();
  });

  test('where nothing was right, or nothing asked', () => {
    expect(
      chooseShare(
        scores(9, () => 0),
        [scores(9, () => 1)],
      ),
    ).toBeUndefined();
    expect(chooseShare(new Float64Array(), [new Float64Array()])).toBeUndefined();
  });
});
