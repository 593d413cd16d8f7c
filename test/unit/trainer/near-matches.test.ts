import { expect, test } from 'vitest';
import { nearMatches } from '../../../packages/trainer/src/inspect/near-matches';

async function* shelf() {
  yield { id: 'SHIRT-001', card: { id: 'SHIRT-001', title: 'Linen shirt', titles: { ko: '린넨 셔츠' } }, lists: {} };
  yield { id: 'SHIRT-002', card: { id: 'SHIRT-002', title: 'Oxford shirt' }, lists: {} };
  yield { id: 'hat', lists: {} };
}

const near = async (typed: string) => (await nearMatches(typed, shelf())).map(({ id }) => id);

test('near by part of the id, by a slip of the finger, by title, by Korean title', async () => {
  expect(await near('shirt-00')).toEqual(['SHIRT-001', 'SHIRT-002']);
  expect(await near('SHRIT-002')).toEqual(['SHIRT-002']);
  expect(await near('oxford')).toEqual(['SHIRT-002']);
  expect(await near('shirt, linen')).toEqual(['SHIRT-001']);
  expect(await near('셔츠')).toEqual(['SHIRT-001']);
  expect(await near('hut')).toEqual(['hat']);
  expect(await near('refrigerator')).toEqual([]);
});
