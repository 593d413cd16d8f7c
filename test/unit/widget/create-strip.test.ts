import { createStrip } from '@dangol/widget';
import { describe, expect, it } from 'vitest';
import { anAnswer, aSource, aStripItem, settled } from './a-source';

const ids = (strip: ReturnType<typeof createStrip>) => strip.state().items.map(({ id }) => id);

describe('a strip without a face', () => {
  it('waits, then shows what came', async () => {
    const { source, asked } = aSource();
    const strip = createStrip(source, { kind: 'goes-with', item: 'a', limit: 4, exclude: ['z'] });
    expect(strip.state()).toEqual({ status: 'waiting', items: [], step: '', renderId: '' });
    await settled();
    expect(asked[0]?.request).toEqual({ kind: 'goes-with', item: 'a', limit: 4, exclude: ['z'] });
    asked[0]?.answer(anAnswer('b', 'c'));
    await settled();
    expect(strip.state()).toMatchObject({ status: 'ready', step: 'similar-buyers', modelVersion: 'v1' });
    expect(strip.state().renderId).not.toBe('');
    expect(ids(strip)).toEqual(['b', 'c']);
  });

  it('is empty where nothing came and failed where the source broke', async () => {
    const { source, asked } = aSource();
    const strip = createStrip(source, { kind: 'popular' });
    await settled();
    asked[0]?.answer(anAnswer());
    await settled();
    expect(strip.state().status).toBe('empty');
    strip.refresh();
    await settled();
    asked[1]?.fail();
    await settled();
    expect(strip.state().status).toBe('failed');
  });

  it('fails quietly for a source that throws at once, answers nonsense, or never loads', async () => {
    const throwing = () => {
      throw new Error('broken');
    };
    const broken = createStrip(
      { recommend: throwing, subscribe: () => () => {}, track: throwing },
      { kind: 'popular' },
    );
    const nonsense = createStrip(
      { recommend: async () => undefined as never, subscribe: () => () => {}, track: () => {} },
      { kind: 'popular' },
    );
    const missing = createStrip(Promise.reject(new Error('404')), { kind: 'popular' });
    const deaf = createStrip(
      { recommend: async () => anAnswer('a'), subscribe: throwing, track: throwing },
      { kind: 'popular' },
    );
    await settled();
    for (const strip of [broken, nonsense, missing, deaf]) expect(strip.state().status).toBe('failed');
    expect(() => broken.track('select_item', {})).not.toThrow();
    expect(() => missing.track('select_item', {})).not.toThrow();
  });

  it('lets the last question win, whatever the order of the answers', async () => {
    const { source, asked } = aSource();
    const strip = createStrip(source, { kind: 'goes-with', item: 'a' });
    await settled();
    strip.update({ item: 'b' });
    await settled();
    asked[1]?.answer(anAnswer('for-b'));
    await settled();
    asked[0]?.answer(anAnswer('for-a'));
    await settled();
    expect(ids(strip)).toEqual(['for-b']);
  });

  it('says what was searched for on a page of results, and starts again at waiting for another search', async () => {
    const { source, asked } = aSource();
    const strip = createStrip(source, { kind: 'for-you', query: 'umbrella' });
    await settled();
    expect(asked[0]?.request.query).toBe('umbrella');
    asked[0]?.answer(anAnswer('a'));
    await settled();
    strip.update({ query: 'boots' });
    expect(strip.state().status).toBe('waiting');
    await settled();
    expect(asked[1]?.request.query).toBe('boots');
  });

  it('asks the wiring for the anchor at every request where it was given none', async () => {
    const { source, asked, change } = aSource();
    let item: string | undefined;
    createStrip(source, { kind: 'goes-with', currentItem: () => item });
    await settled();
    expect(asked[0]?.request.item).toBeUndefined();
    item = 'seen-now';
    change();
    await settled();
    expect(asked[1]?.request.item).toBe('seen-now');
  });

  it('makes one request of several changes in a row', async () => {
    const { source, asked, change } = aSource();
    createStrip(source, { kind: 'popular' });
    await settled();
    change();
    change();
    change();
    await settled();
    expect(asked).toHaveLength(2);
  });

  it('keeps the render where a refresh brings the same items, and starts another for others', async () => {
    const { source, asked, change } = aSource();
    const strip = createStrip(source, { kind: 'popular' });
    await settled();
    asked[0]?.answer(anAnswer('a', 'b'));
    await settled();
    const first = strip.state();
    change();
    await settled();
    asked[1]?.answer({ ...anAnswer(), items: [aStripItem('a', { price: 9_000 }), aStripItem('b')] });
    await settled();
    expect(strip.state().renderId).toBe(first.renderId);
    expect(strip.state().items[0]?.card.price).toBe(9_000);
    change();
    await settled();
    asked[2]?.answer(anAnswer('b', 'a'));
    await settled();
    expect(strip.state().renderId).not.toBe(first.renderId);
  });

  it('keeps its items through a refresh and through a failed one, but not through another anchor', async () => {
    const { source, asked, change } = aSource();
    const strip = createStrip(source, { kind: 'goes-with', item: 'a' });
    await settled();
    asked[0]?.answer(anAnswer('b'));
    await settled();
    change();
    await settled();
    expect(ids(strip)).toEqual(['b']);
    asked[1]?.fail();
    await settled();
    expect(strip.state().status).toBe('ready');
    strip.update({ item: 'c' });
    expect(strip.state().status).toBe('waiting');
  });

  it('says nothing after its end', async () => {
    const { source, asked, listeners } = aSource();
    const states: string[] = [];
    const strip = createStrip(source, { kind: 'popular' }, ({ status }) => states.push(status));
    await settled();
    strip.destroy();
    asked[0]?.answer(anAnswer('a'));
    strip.refresh();
    await settled();
    expect(states).toEqual([]);
    expect(listeners.size).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it.each([
    [undefined, 12],
    [Number.NaN, 12],
    ['7' as never, 7],
    [0, 1],
    [-3, 1],
    [2.9, 2],
    [1e9, 50],
  ])('takes a limit of %s as %d', async (limit, expected) => {
    const { source, asked } = aSource();
    createStrip(source, { kind: 'popular', limit });
    await settled();
    expect(asked[0]?.request.limit).toBe(expected);
  });
});

describe('what the shop makes of an answer', () => {
  it('is shown, cleaned like an answer', async () => {
    const { source, asked } = aSource();
    const seen: unknown[] = [];
    const strip = createStrip(source, {
      kind: 'goes-with',
      currentItem: () => 'p',
      limit: 2,
      transformItems(items, about) {
        seen.push(items.length, about);
        return [...items].reverse().flatMap((item) => [item, { id: '' } as never, { ...item, id: `${item.id}!` }]);
      },
    });
    await settled();
    asked[0]?.answer(anAnswer('a', 'b', 'c'));
    await settled();
    expect(seen).toEqual([2, { kind: 'goes-with', item: 'p' }]);
    expect(ids(strip)).toEqual(['b', 'b!']);
  });

  it.each([
    () => {
      throw new Error('broken');
    },
    () => undefined as never,
    () => ({ length: 1 }) as never,
  ])('counts for nothing where it breaks or is no list (%s)', async (transformItems) => {
    const { source, asked } = aSource();
    const strip = createStrip(source, { kind: 'popular', transformItems });
    await settled();
    asked[0]?.answer(anAnswer('a', 'b'));
    await settled();
    expect(ids(strip)).toEqual(['a', 'b']);
  });
});

it('what is excluded later goes at once, and does not come back with an answer', async () => {
  const { source, asked } = aSource();
  const strip = createStrip(source, { kind: 'popular' });
  await settled();
  asked[0]?.answer(anAnswer('a', 'b', 'c'));
  await settled();
  const { renderId } = strip.state();
  strip.update({ exclude: ['b'] });
  expect(ids(strip)).toEqual(['a', 'c']);
  expect(strip.state().renderId).toBe(renderId);
  await settled();
  expect(asked[1]?.request.exclude).toEqual(['b']);
  asked[1]?.answer(anAnswer('a', 'b', 'c', 'd'));
  await settled();
  expect(ids(strip)).toEqual(['a', 'c', 'd']);
});

describe('hostile items', () => {
  it('are left out, and the others stay', async () => {
    const cyclic = aStripItem('cyclic');
    Object.assign(cyclic.card, { self: cyclic });
    const trap = Object.defineProperty({}, 'id', {
      get: () => {
        throw new Error('trap');
      },
    });
    const { source, asked } = aSource();
    const strip = createStrip(source, { kind: 'popular', limit: 5 });
    await settled();
    const items = [
      null,
      7,
      trap,
      { id: 'no-card' },
      { id: 'no-title', card: { title: '  ' } },
      { id: '', card: { title: 'no id' } },
      { id: 'x'.repeat(201), card: { title: 'too long an id' } },
      aStripItem('a'),
      aStripItem(' a '),
      aStripItem('__proto__'),
      aStripItem('constructor'),
      cyclic,
      aStripItem('last'),
      aStripItem('one too many'),
    ];
    asked[0]?.answer({ ...anAnswer(), items });
    await settled();
    expect(ids(strip)).toEqual(['a', '__proto__', 'constructor', 'cyclic', 'last']);
  });

  it('in a shape that is no list count as no answer', async () => {
    const { source, asked } = aSource();
    const strip = createStrip(source, { kind: 'popular' });
    await settled();
    asked[0]?.answer({ items: { length: 3 }, step: 'popular' });
    await settled();
    expect(strip.state().status).toBe('failed');
  });
});
