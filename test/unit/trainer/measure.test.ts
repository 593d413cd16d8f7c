import { expect, test } from 'vitest';
import { createCollected } from '../../../packages/trainer/src/evaluation/protocols/collect';
import { measure } from '../../../packages/trainer/src/evaluation/protocols/measure';
import type { Question } from '../../../packages/trainer/src/evaluation/protocols/question';

test('one label: a hit, the reciprocal of its place, the discounted gain of its place', () => {
  expect(measure(['a', 'b', 'c', 'd'], ['c'], 10)).toEqual({ HR: 1, MRR: 1 / 3, NDCG: 1 / 2, Recall: 1 });
  expect(measure(['a', 'b', 'c', 'd'], ['c'], 2)).toEqual({ HR: 0, MRR: 0, NDCG: 0, Recall: 0 });
  expect(measure([], ['c'], 10)).toEqual({ HR: 0, MRR: 0, NDCG: 0, Recall: 0 });
});

test('several labels: the gain is a share of the best that so many places allow, recall a share of all labels', () => {
  const { HR, MRR, NDCG, Recall } = measure(['a', 'b', 'c', 'd'], ['b', 'd', 'z'], 3);
  expect([HR, MRR, Recall]).toEqual([1, 0.5, 1 / 3]);
  const [first, second, third] = [1, 1 / Math.log2(3), 1 / 2];
  expect(NDCG).toBeCloseTo(second / (first + second + third), 12);
  expect(measure(['b', 'd'], ['b', 'd', 'z'], 2).NDCG).toBe(1);
});

test('groups are averaged apart, and only those of all count as questions', () => {
  const question = (group: Question['group']): Question => ({
    ask: { kind: 'for-you', snapshot: null, now: 0 },
    met: [],
    labels: ['a'],
    group,
  });
  const collected = createCollected([1, 2]);
  collected.add(question(''), ['a']);
  collected.add(question(''), ['b', 'a']);
  collected.add(question('new'), ['b', 'c']);
  expect(collected.count()).toBe(2);
  expect(collected.metrics()).toMatchObject({ 'HR@1': 0.5, 'HR@2': 1, 'MRR@2': 0.75, 'new.HR@2': 0 });
  expect(collected.intervals()).toMatchObject({ 'HR@2': [1, 1], 'new.HR@2': [0, 0] });
});
