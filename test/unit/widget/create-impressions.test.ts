import { createImpressions, type ImpressionsBrowser } from '@dangol/widget';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A page with a clock of its own, where the test says how much of each card is in view. */
function aPage(count: number) {
  const cards = Array.from({ length: count }, (_, index) => ({ index }) as unknown as Element);
  const ratios = new Map<Element, number>();
  const watched = new Set<Element>();
  let tell: (entries: unknown[]) => void = () => {};
  let turned = () => {};
  const page = { hidden: false };
  class Observer {
    constructor(callback: (entries: unknown[]) => void) {
      tell = callback;
    }
    observe(target: Element) {
      watched.add(target);
      // As the real one does: a first word on every target it is given.
      queueMicrotask(() => watched.has(target) && tell([{ target, intersectionRatio: ratios.get(target) ?? 0 }]));
    }
    unobserve(target: Element) {
      watched.delete(target);
    }
    disconnect() {
      watched.clear();
    }
  }
  const browser = {
    IntersectionObserver: Observer,
    document: Object.assign(page, {
      addEventListener: (_: string, listener: () => void) => {
        turned = listener;
      },
      removeEventListener: () => {
        turned = () => {};
      },
    }),
    setTimeout: (callback: () => void, delayMs: number) => setTimeout(callback, delayMs) as unknown as number,
    clearTimeout: (timer: number | undefined) => clearTimeout(timer),
  } as unknown as ImpressionsBrowser;
  const show = (ratio: number, ...indexes: number[]) => {
    const targets = indexes.map((index) => cards[index] as Element);
    for (const target of targets) ratios.set(target, ratio);
    tell(targets.filter((target) => watched.has(target)).map((target) => ({ target, intersectionRatio: ratio })));
  };
  const turn = (hidden: boolean) => {
    page.hidden = hidden;
    turned();
  };
  return { cards, browser, show, turn };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('impressions', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function watch(count: number) {
    const page = aPage(count);
    const reports: number[][] = [];
    const stop = createImpressions(page.cards, page.browser, (positions) => reports.push(positions));
    return { ...page, reports, stop };
  }

  it('count after a second at half view, in one report with those that follow within another', async () => {
    const { show, reports } = watch(4);
    show(0.5, 1, 0);
    await pass(600);
    show(1, 2);
    await pass(1399);
    expect(reports).toEqual([]);
    await pass(1);
    expect(reports).toEqual([[0, 1, 2]]);
  });

  it('do not count below half, nor for pieces of a second', async () => {
    const { show, reports } = watch(2);
    show(0.49, 0);
    for (let time = 0; time < 5; time++) {
      show(0.8, 1);
      await pass(900);
      show(0.2, 1);
      await pass(900);
    }
    expect(reports).toEqual([]);
  });

  it('report a later card by itself, and no card twice', async () => {
    const { show, reports } = watch(3);
    show(1, 0);
    await pass(5000);
    show(0, 0);
    show(1, 0, 2);
    await pass(5000);
    expect(reports).toEqual([[0], [2]]);
  });

  it('stop while the tab is hidden, and start their second anew', async () => {
    const { show, turn, reports } = watch(1);
    show(1, 0);
    await pass(900);
    turn(true);
    await pass(10_000);
    turn(false);
    await pass(900);
    expect(reports).toEqual([]);
    await pass(1100);
    expect(reports).toEqual([[0]]);
  });

  it('are reported at once when the tab is hidden, if they had qualified', async () => {
    const { show, turn, reports } = watch(2);
    show(1, 0);
    await pass(500);
    show(1, 1);
    await pass(600);
    turn(true);
    expect(reports).toEqual([[0]]);
    turn(false);
    await pass(3000);
    expect(reports).toEqual([[0], [1]]);
  });

  it('are reported when the strip goes, and never after', async () => {
    const { show, stop, turn, reports } = watch(2);
    show(1, 0, 1);
    await pass(1100);
    stop();
    expect(reports).toEqual([[0, 1]]);
    turn(false);
    await pass(5000);
    expect(reports).toHaveLength(1);
  });
});
