import { expect, test } from 'vitest';
import { createVmisKnn } from '../../bench/recommender/vmis-knn';

test('sessions that share what was met last vote for their other items, the rare ones more', () => {
  const answer = createVmisKnn([
    [1, 2, 9],
    [1, 3, 9],
    [4, 5],
    [6, 9],
    [5, 6],
  ]);
  expect(answer([1], 5)).toEqual([1, 2, 3, 9]);
  expect(answer([1], 5, new Set([1]))).toEqual([2, 3, 9]);
  expect(answer([7], 5)).toEqual([]);
});

test('only the newest m sessions count, and of them the k most similar', () => {
  const sessions = [
    [1, 2],
    [1, 3],
    [8, 1, 4],
  ];
  expect(createVmisKnn(sessions, { m: 2 })([1], 5, new Set([1, 8]))).toEqual([3, 4]);
  expect(createVmisKnn(sessions, { k: 1 })([8, 1], 5, new Set([1, 8]))).toEqual([4]);
});
