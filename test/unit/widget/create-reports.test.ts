import { createReports, type ImpressionsBrowser, type StripState } from '@dangol/widget';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** A page on which every card that is watched is in view at once. */
const browser = {
  IntersectionObserver: class {
    #tell: (entries: unknown[]) => void;
    constructor(tell: (entries: unknown[]) => void) {
      this.#tell = tell;
    }
    observe(target: Element) {
      queueMicrotask(() => this.#tell([{ target, intersectionRatio: 1 }]));
    }
    unobserve() {}
    disconnect() {}
  },
  document: { hidden: false, addEventListener() {}, removeEventListener() {} },
  setTimeout: (call: () => void, delayMs: number) => setTimeout(call, delayMs) as unknown as number,
  clearTimeout: (timer?: number) => clearTimeout(timer),
} as unknown as ImpressionsBrowser;

const stateOf = (renderId: string, ...ids: string[]): StripState => ({
  status: 'ready',
  items: ids.map((id) => ({ id, card: { id, title: id, price: 100 }, reason: { code: 'same-buyers' }, score: 1 })),
  step: 'similar-buyers',
  modelVersion: 'v1',
  renderId,
});
const cards = (count: number) => Array.from({ length: count }, (_, place) => ({ place }) as unknown as Element);

function aStrip() {
  let state = stateOf('one', 'a', 'b');
  const told: [string, Record<string, unknown>][] = [];
  const strip = { state: () => state, track: (name: string, params: object) => void told.push([name, { ...params }]) };
  const reports = createReports(strip, () => ({ id: 'list', name: 'A list' }), browser);
  const set = (next: StripState) => {
    state = next;
  };
  return { reports, told, set };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells that a list was drawn once for each render id, and each card of it once, however often it is watched', async () => {
  const { reports, told } = aStrip();
  reports.watch(cards(2));
  await vi.advanceTimersByTimeAsync(2500);
  reports.watch(cards(2));
  await vi.advanceTimersByTimeAsync(2500);
  expect(told.map(([name]) => name)).toEqual(['recs_render', 'view_item_list']);
  const list = { item_list_id: 'list', item_list_name: 'A list', render_id: 'one' };
  expect(told[0]?.[1]).toEqual({ ...list, step: 'similar-buyers', count: 2, model_version: 'v1' });
  expect(told[1]?.[1]).toMatchObject({
    ...list,
    items: [
      { item_id: 'a', index: 0 },
      { item_id: 'b', index: 1 },
    ],
  });
});

it('tells how many cards could not be shown, as `mount()` does', () => {
  const { reports, told, set } = aStrip();
  set({ ...stateOf('one', 'a'), dropped: { 'no-title': 2 } });
  reports.watch(cards(1))();
  expect(told[0]?.[1].dropped).toEqual({ 'no-title': 2 });
});

it('tells what was seen of the list that was drawn, though another answer has come since', async () => {
  const { reports, told, set } = aStrip();
  const stop = reports.watch(cards(2));
  await vi.advanceTimersByTimeAsync(1200);
  set(stateOf('two', 'c'));
  stop();
  reports.watch(cards(1));
  reports.select(0);
  expect(told.map(([name, { render_id }]) => [name, render_id])).toEqual([
    ['recs_render', 'one'],
    ['view_item_list', 'one'],
    ['recs_render', 'two'],
    ['select_item', 'two'],
  ]);
  expect(told[3]?.[1].items).toMatchObject([{ item_id: 'c', index: 0 }]);
});

it('selects nothing where there is no such card', () => {
  const { reports, told } = aStrip();
  reports.select(7);
  expect(told).toEqual([]);
});
