import { describe, expect, test } from 'vitest';
import type { CaptureBrowser } from '../../../packages/sdk/src/capture/capture-browser';
import { watchPageViews } from '../../../packages/sdk/src/capture/watch-page-views';
import { openPage } from './open-page';

function watch(before?: (browser: CaptureBrowser) => void) {
  const page = openPage();
  before?.(page.browser);
  const kinds: string[] = [];
  const stop = new AbortController();
  watchPageViews(page.browser, stop.signal, (kind) => kinds.push(`${kind} ${page.browser.location.pathname}`));
  const show = (persisted: boolean) => {
    const event = new page.window.Event('pageshow') as unknown as Event;
    Object.defineProperty(event, 'persisted', { value: persisted });
    (page.window as unknown as EventTarget).dispatchEvent(event);
  };
  return { ...page, kinds, stop: () => stop.abort(), show, history: page.browser.history };
}

describe('a page view', () => {
  test('is the first load, at once', () => {
    expect(watch().kinds).toEqual(['load /product/coat-1']);
  });

  test('is a pushState or replaceState that changes the path, and only that', () => {
    const { kinds, history } = watch();
    history.pushState({}, '', '/product/hat');
    history.pushState({}, '', '/product/hat?colour=red');
    history.replaceState({}, '', '/product/hat#reviews');
    history.replaceState({}, '', '/cart');
    history.pushState({}, '');
    expect(kinds.slice(1)).toEqual(['navigate /product/hat', 'navigate /cart']);
  });

  test('is a step through the history to another path', () => {
    const { kinds, browser, window, history } = watch();
    const pop = () =>
      (window as unknown as EventTarget).dispatchEvent(new window.Event('popstate') as unknown as Event);
    pop();
    history.pushState({}, '', '/cart');
    Object.defineProperty(browser.location, 'pathname', { value: '/product/coat-1', configurable: true });
    pop();
    expect(kinds.slice(1)).toEqual(['navigate /cart', 'navigate /product/coat-1']);
  });

  test('is a return from the back/forward cache, and not the first show', () => {
    const { kinds, show } = watch();
    show(false);
    show(true);
    expect(kinds.slice(1)).toEqual(['restore /product/coat-1']);
  });

  test('waits for a prerendered page to be shown', () => {
    const { kinds, document, window, history, show } = watch((browser) => {
      Object.defineProperty(browser.document, 'prerendering', { value: true });
    });
    history.replaceState({}, '', '/product/hat');
    show(true);
    expect(kinds).toEqual([]);
    document.dispatchEvent(new window.Event('prerenderingchange') as unknown as Event);
    document.dispatchEvent(new window.Event('prerenderingchange') as unknown as Event);
    expect(kinds).toEqual(['load /product/hat']);
  });
});

describe('manners', () => {
  test("the host's pushState runs first, with its arguments and its result", () => {
    const seen: unknown[] = [];
    const { kinds, history } = watch((browser) => {
      const original = browser.history.pushState.bind(browser.history);
      browser.history.pushState = ((...args: Parameters<History['pushState']>) => {
        seen.push(args, kinds?.length ?? 0);
        original(...args);
        return 'result';
      }) as never;
    });
    expect(history.pushState({ a: 1 }, 'title', '/cart')).toBe('result');
    expect(seen).toEqual([[{ a: 1 }, 'title', '/cart'], 1]);
    expect(kinds).toHaveLength(2);
  });

  test("an error of the host's pushState stays its own, and nothing is viewed", () => {
    const { kinds, history } = watch((browser) => {
      browser.history.pushState = () => {
        throw new Error('refused');
      };
    });
    expect(() => history.pushState({}, '', '/cart')).toThrow('refused');
    expect(kinds).toHaveLength(1);
  });

  test('after stop() nothing is seen, and the host goes on', () => {
    const { kinds, history, stop, show, browser } = watch();
    stop();
    history.pushState({}, '', '/cart');
    show(true);
    expect(browser.location.pathname).toBe('/cart');
    expect(kinds).toHaveLength(1);
  });
});
