import { itemId, parseShard, parseShelves, queryId } from '@dangol/schema';
import { expect, it } from 'vitest';

const HEAD = { format: 'dangol-model/1', version: 'v1' } as const;

it('names a search the same however it was typed, and never as an item is named', () => {
  const names = ['  Red  Umbrella', 'red umbrella', 'ＲＥＤ　umbrella'].map(queryId);
  expect(new Set(names)).toEqual(new Set([' red umbrella']));
  expect(queryId('빨간 우산')).toBe(' 빨간 우산');
  expect(itemId(queryId('red umbrella'))).not.toBe(queryId('red umbrella'));
});

it('names no search for what is empty, too long or no text', () => {
  expect(['', '   ', 'x'.repeat(41), undefined, 7, null].map(queryId)).toEqual(Array(6).fill(undefined));
});

it('takes records of searches beside those of items, and refuses a search in another form', () => {
  const shard = (id: string) => ({ ...HEAD, items: [{ id, lists: {} }], cards: [] });
  expect(parseShard(shard(' umbrella')).items[0]?.id).toBe(' umbrella');
  expect(() => parseShard(shard(' Umbrella'))).toThrow('shard.items[0].id: expected a search as queryId() gives it');
});

it('takes shelves with some lists absent, and names the path of a mistake', () => {
  const list = { ids: ['a'], weights: [255], scale: 1 };
  const shelves = { ...HEAD, topRated: list, content: [{ url: '/event/1', type: 'event' }], cards: [] };
  expect(parseShelves(shelves)).toEqual(shelves);
  expect(() => parseShelves({ ...shelves, newArrivals: { ...list, weights: [] } })).toThrow(
    'shelves.newArrivals.weights: expected as many weights as ids (1)',
  );
});
