import type { MountOptions, Source } from '@dangol/widget';
import { createRich } from '@dangol/widget/rich';
import { h, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aCard } from '../../support/builders';

const options: MountOptions = { source: {} as Source, kind: 'goes-with', item: 'own', layout: 'outfit' };
const card = (id: string, category: string) => aCard({ id, category });
const items = [card('a', 'Tops'), card('b', 'Shoes'), card('c', 'Shoes')].map((one) => ({
  id: one.id,
  card: one,
  reason: { code: 'same-order' },
  score: 1,
}));
const state = { status: 'ready', step: 'goes-with', items, renderId: '1' } as const;
const element = {} as HTMLElement;

afterEach(() => vi.useRealTimers());

describe('an outfit', () => {
  it('waits for the card of the page’s own item, and then has nothing of its category', async () => {
    const asked: string[] = [];
    const cardOf = async (id: string) => {
      asked.push(id);
      return card(id, 'Tops');
    };
    const choose = createRich({ h, render, cardOf });
    const face = await choose(options);
    expect(face?.shape?.(state, options, element).items.map(({ id }) => id)).toEqual(['b']);
    expect(await choose(options)).toBe(face);
    expect(asked).toEqual(['own']);
  });

  it('waits for it however often its options change meanwhile', async () => {
    const asked: string[] = [];
    let come = (_: ReturnType<typeof card>) => {};
    const cardOf = (id: string) => {
      asked.push(id);
      return new Promise<ReturnType<typeof card>>((resolve) => (come = resolve));
    };
    const choose = createRich({ h, render, cardOf });
    void choose(options);
    const again = Promise.resolve(choose({ ...options, limit: 5 }));
    setTimeout(() => come(card('own', 'Tops')));
    expect((await again)?.shape?.(state, options, {} as HTMLElement).items.map(({ id }) => id)).toEqual(['b']);
    expect(asked).toEqual(['own']);
  });

  it('goes without after a second, and does not take it in when it comes late', async () => {
    vi.useFakeTimers();
    let come = (_: ReturnType<typeof card>) => {};
    const choose = createRich({ h, render, cardOf: () => new Promise((resolve) => (come = resolve)) });
    const waiting = Promise.resolve(choose(options));
    await vi.advanceTimersByTimeAsync(1000);
    const face = await waiting;
    const shown = () => face?.shape?.(state, options, element).items.map(({ id }) => id);
    expect(shown()).toEqual(['a', 'b']);
    come(card('own', 'Tops'));
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toEqual(['a', 'b']);
    expect(face?.shape?.({ ...state, renderId: '2' }, options, element).items).toHaveLength(1);
  });

  it('takes the card that the shop gave', () => {
    const given = { ...options, anchor: card('own', 'Shoes') };
    const face = createRich({ h, render, cardOf: () => Promise.reject(new Error('not asked')) })(given);
    expect(face).not.toBeInstanceOf(Promise);
    expect((face as Exclude<typeof face, Promise<unknown>>)?.shape?.(state, given, element).items).toHaveLength(1);
  });
});

it('a strip that asks for nothing of it has the built-in face', () => {
  expect(createRich({ h, render })({ ...options, layout: 'grid' })).toBeUndefined();
});
