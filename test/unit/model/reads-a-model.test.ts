import { createModel } from '@dangol/sdk/model';
import { beforeEach, describe, expect, test } from 'vitest';
import { aList, aRecord, aShard, NOON_AT } from '../../support/builders';
import { settled } from '../../support/settled';
import { type ModelFolder, modelFolder, SHARDS } from './model-folder';

const HOSTILE = ['__proto__', 'constructor', 'a/b?c#d', '한글 👕', 'with space'];

let folder: ModelFolder;
const aModel = (options: { version?: string } = {}) =>
  createModel({ url: 'https://shop.example/model', fetch: folder.fetch, ...options });

beforeEach(() => {
  folder = modelFolder();
  folder.publish([
    aRecord(),
    aRecord({ id: 'cap-1' }),
    aRecord({ id: 'cap-2' }),
    ...HOSTILE.map((id) => aRecord({ id })),
  ]);
});

describe('a first visit', () => {
  test('reads the manifest and one shard, each once', async () => {
    const model = aModel();
    expect(model.version()).toBeUndefined();
    const reads = await Promise.all([model.read(['shirt-1']), model.read(['shirt-1']), model.read(['shirt-1'])]);
    await model.read(['shirt-1']);
    expect(folder.asked).toEqual(['manifest.json', folder.shardPath('shirt-1')]);
    expect(reads[0]).toEqual(reads[2]);
    expect([...(reads[0]?.cards.keys() ?? [])].sort()).toEqual(['shirt-1', 'shirt-2', 'shirt-3', 'trousers-1']);
    expect(reads[0]?.records.get('shirt-1')).toEqual(aRecord());
    expect(reads[0]?.version).toBe('v1');
    expect(model.version()).toBe('v1');
    await settled();
    expect(folder.asked).toHaveLength(2);
  });

  test('with the version on the tag reads the shard alone, and the manifest after it', async () => {
    const model = aModel({ version: `v1.${SHARDS}` });
    const { records } = await model.read(['shirt-1']);
    expect(records.has('shirt-1')).toBe(true);
    await settled();
    expect(folder.asked).toEqual([folder.shardPath('shirt-1'), 'manifest.json']);
  });

  test('a tag without a shard count is passed over', async () => {
    const { records } = await aModel({ version: 'v1' }).read(['shirt-1']);
    expect(records.has('shirt-1')).toBe(true);
    expect(folder.asked[0]).toBe('manifest.json');
  });

  test('a tag whose version is gone, or whose count is wrong, costs one more request and no answer', async () => {
    for (const version of [`v0.${SHARDS}`, 'v1.100000']) {
      const { records, version: used } = await aModel({ version }).read(['shirt-1']);
      expect(records.has('shirt-1')).toBe(true);
      expect(used).toBe('v1');
    }
  });

  test('only what is kept costs no request', async () => {
    const model = aModel();
    await model.read(['shirt-1'], ['cap-1']);
    expect(folder.asked).toEqual(['manifest.json', folder.shardPath('shirt-1')]);
    expect((await model.read([], ['shirt-1', 'cap-1'])).records.size).toBe(1);
  });

  test.each(HOSTILE)('the id %j is an id like any other', async (id) => {
    const { records } = await aModel().read([id]);
    expect([...records.keys()]).toEqual([id]);
  });

  test('an unknown item is absent, which is no failure', async () => {
    const model = aModel();
    expect((await model.read(['unheard-of'])).records.size).toBe(0);
    expect(model.failures()).toEqual([]);
  });

  test('popular is read once', async () => {
    const model = aModel();
    const [popular] = await Promise.all([model.popular(), model.popular()]);
    expect(popular?.shop.ids[0]).toBe('shirt-1');
    expect(folder.asked).toEqual(['manifest.json', 'v1/popular.json']);
  });
});

describe('a broken model', () => {
  const shard = () => JSON.stringify({ format: 'dangol-model/1', version: 'v1', items: [aRecord()], cards: [] });
  const HTML = '<!doctype html><title>Our shop</title>';

  test.each([
    ['truncated', () => shard().slice(0, -20)],
    ['HTML with status 200', () => HTML],
    ['of another version', () => shard().replace('"v1"', '"v0"')],
    ['of another format', () => shard().replace('dangol-model/1', 'dangol-model/2')],
    ['a list', () => '[]'],
    ['null', () => 'null'],
    ['without items', () => shard().replace('"items":[', '"items":1,"other":[')],
    ['without cards', () => shard().replace('"cards"', '"carts"')],
    ['empty', () => ''],
    ['unreachable', () => new Error('offline')],
  ])('a shard that is %s is absent and counted, and the others work', async (_, file) => {
    folder.put(folder.shardPath('shirt-1'), file());
    const model = aModel();
    const { records } = await model.read(['shirt-1', 'cap-2']);
    expect([...records.keys()]).toEqual(['cap-2']);
    expect(model.failures()).toEqual([`https://shop.example/model/${folder.shardPath('shirt-1')}`]);
  });

  test.each([
    ['truncated', '{"format":"dangol-model/1","ver'],
    ['HTML with status 200', HTML],
    ['of another format', { format: 'dangol-model/2', version: 'v1', shardCount: SHARDS, enabled: true }],
    ['without shards', { format: 'dangol-model/1', version: 'v1', shardCount: 0, enabled: true }],
    ['missing', undefined],
    ['unreachable', new Error('offline')],
  ])('a manifest that is %s leaves everything empty and is counted', async (_, file) => {
    folder.put('manifest.json', file);
    const model = aModel();
    expect((await model.read(['shirt-1'])).records.size).toBe(0);
    expect(await model.popular()).toBeUndefined();
    expect(model.version()).toBeUndefined();
    expect(model.failures()).toEqual(['https://shop.example/model/manifest.json']);
  });

  test('popular that is broken is absent and counted', async () => {
    folder.put('v1/popular.json', HTML);
    const model = aModel();
    expect(await model.popular()).toBeUndefined();
    expect(model.failures()).toEqual(['https://shop.example/model/v1/popular.json']);
  });

  test('a neighbour whose own record is in the same shard brings its card from there', async () => {
    const items = [aRecord({ id: 'shirt-1' }), aRecord({ id: 'shirt-2' })];
    folder.put(folder.shardPath('shirt-1'), { format: 'dangol-model/1', version: 'v1', items, cards: [] });
    const { cards } = await aModel().read(['shirt-1']);
    expect(cards.get('shirt-2')).toEqual(items[1]?.card);
  });

  test('records and cards that are misshapen inside a sound file are passed over', async () => {
    const items = [null, 7, { id: 5 }, { id: 'shirt-1' }, aRecord({ id: 'cap-1' })];
    for (let n = 0; n < SHARDS; n++) {
      const cards = [null, 'x', { id: 'shirt-2', title: 'Shirt' }];
      folder.put(`v1/items/${n}.json`, { format: 'dangol-model/1', version: 'v1', items, cards });
    }
    const { records, cards } = await aModel().read(['shirt-1', 'cap-1']);
    expect([...records.keys()]).toEqual(['shirt-1', 'cap-1']);
    expect([...cards.keys()]).toEqual(['shirt-2', 'cap-1']);
  });

  test('what failed on the way is asked for again by the next read', async () => {
    folder.put(folder.shardPath('shirt-1'), new Error('offline'));
    const model = aModel();
    expect((await model.read(['shirt-1'])).records.size).toBe(0);
    folder.publish([aRecord()]);
    expect((await model.read(['shirt-1'])).records.size).toBe(1);
  });

  test('switched off, everything is empty, on the page that learns of it too', async () => {
    folder.publish([aRecord()], { enabled: false });
    const model = aModel();
    expect((await model.read(['shirt-1'])).records.size).toBe(0);
    expect(await model.popular()).toBeUndefined();
    expect(model.version()).toBeUndefined();
    expect(folder.asked).toEqual(['manifest.json']);

    const tagged = aModel({ version: `v1.${SHARDS}` });
    expect((await tagged.read(['shirt-1'])).records.size).toBe(1);
    await settled();
    expect((await tagged.read(['shirt-1'])).records.size).toBe(0);
  });
});

test('an answer is of one version, also while the model changes', async () => {
  folder.publish([aRecord({ lists: { viewed: aList('cap-2') } }), aRecord({ id: 'cap-1' })], { version: 'v2' });
  folder.remove('v1');
  const model = aModel({ version: `v1.${SHARDS}` });
  const { records, version } = await model.read(['shirt-1', 'cap-1']);
  expect(version).toBe('v2');
  expect(records.get('shirt-1')?.lists.viewed?.ids).toEqual(['cap-2']);
  expect(records.size).toBe(2);
});

describe('besides the shards', () => {
  const shelves = { format: 'dangol-model/1', version: 'v1', newArrivals: aList('shirt-2'), cards: [] };

  test('the shelves are read once, when they are asked for', async () => {
    folder.put('v1/shelves.json', shelves);
    const model = aModel();
    await model.read(['shirt-1']);
    expect(folder.asked).not.toContain('v1/shelves.json');
    expect(await model.shelves()).toEqual(shelves);
    expect(await model.shelves()).toEqual(shelves);
    expect(folder.asked.filter((path) => path === 'v1/shelves.json')).toHaveLength(1);
  });

  test('shelves that are missing, or of another version, are absent', async () => {
    expect(await aModel().shelves()).toBeUndefined();
    folder.put('v1/shelves.json', { ...shelves, version: 'v0' });
    expect(await aModel().shelves()).toBeUndefined();
  });

  test('how old the cards are is known from the manifest of the version in use, and from no other', async () => {
    expect(await aModel().builtAt()).toBe(NOON_AT);
    folder.publish([aRecord()], { builtAt: null });
    expect(await aModel().builtAt()).toBeUndefined();

    const tagged = aModel({ version: `v1.${SHARDS}` });
    folder.publish([aRecord()], { version: 'v2', builtAt: NOON_AT + 1 });
    expect(await tagged.builtAt()).toBe(NOON_AT + 1);
    expect(tagged.version()).toBe('v2');
    folder.put('manifest.json', '<!doctype html>');
    expect(await aModel().builtAt()).toBeUndefined();
  });

  test('what lists count for comes with the records of a shard', async () => {
    const blend = { 'for-you': { viewed: 0.5 } };
    folder.put(folder.shardPath('shirt-1'), aShard({ items: [aRecord()], blend }));
    expect((await aModel().read(['shirt-1'])).blend).toEqual(blend);
  });
});

test.each([
  ['lists that are none', { id: 'shirt-1', lists: { viewed: null, cart: 7 } }],
  ['a list of junk', { id: 'shirt-1', lists: [[]] }],
  ['no lists', { id: 'shirt-1' }],
  ['junk for a card', { id: 'shirt-1', lists: {}, card: 'x' }],
])('a record with %s does not reject', async (_, record) => {
  folder.put(folder.shardPath('shirt-1'), { ...aShard(), items: [null, 3, record], cards: [null, 'x', { id: 1 }] });
  expect((await aModel().read(['shirt-1'])).version).toBe('v1');
});
