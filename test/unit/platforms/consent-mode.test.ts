import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ConsentModeOptions, connectConsentMode } from '../../../packages/sdk/src/platforms/consent-mode';
import { aVisitor, type Page } from './a-visitor';

type Types = Record<string, unknown>;

/** The page's own `gtag()`, as Google's snippet has it. */
function gtagOf(page: Page) {
  page.page.dataLayer ??= [];
  return function gtag(..._command: unknown[]) {
    // biome-ignore lint/complexity/noArguments: gtag() pushes the arguments object itself.
    (page.page.dataLayer as unknown[]).push(arguments);
  };
}

const ALL = ['analytics_storage', 'personalization_storage', 'ad_storage', 'ad_user_data', 'ad_personalization'];
const all = (value: string, more: Types = {}) => ({ ...Object.fromEntries(ALL.map((type) => [type, value])), ...more });
const EVERYTHING = ['personalization', 'analytics', 'marketing', 'thirdParty'];

const connectTo = (page: Page, options: ConsentModeOptions = {}) =>
  connectConsentMode(page.consent, { window: page.window, ...options });

/** Consent commands in the queue, oldest first. */
const commands = (page: Page) =>
  (page.page.dataLayer as ArrayLike<unknown>[])
    .map((entry) => Array.from(entry))
    .filter(([kind]) => kind === 'consent')
    .map(([, command, types]) => [command, types]);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('read', () => {
  test.each([
    ['pushed before we came', true],
    ['pushed later', false],
  ])('defaults hold back what they deny, and an update is the choice: %s', (_, isEarly) => {
    const page = aVisitor('none').open();
    const gtag = gtagOf(page);
    if (isEarly) gtag('consent', 'default', all('denied', { analytics_storage: 'granted' }));
    connectTo(page);
    if (!isEarly) {
      expect(page.allowed()).toEqual([]);
      gtag('consent', 'default', all('denied', { analytics_storage: 'granted' }));
    }
    expect(page.allowed()).toEqual(['analytics']);
    expect(page.sources()).toEqual([]);
    gtag('event', 'page_view');
    gtag('consent', 'update', all('granted'));
    expect(page.allowed()).toEqual(EVERYTHING);
    expect(page.sources()).toEqual(['cmp:consent-mode']);
  });

  test('an update that came before us is one choice, not a history', () => {
    const page = aVisitor().open();
    const gtag = gtagOf(page);
    gtag('consent', 'default', all('denied'));
    gtag('consent', 'update', all('granted'));
    gtag('consent', 'update', all('denied', { analytics_storage: 'granted' }));
    connectTo(page);
    expect(page.allowed()).toEqual(['analytics']);
    expect(page.sources()).toHaveLength(1);
  });

  test('an update of some types leaves the others to their default', () => {
    const page = aVisitor('none').open();
    const gtag = gtagOf(page);
    connectTo(page);
    gtag('consent', 'default', all('denied'));
    gtag('consent', 'update', { analytics_storage: 'granted' });
    expect(page.allowed()).toEqual(['analytics']);
    expect(page.consent.state().decisions).toEqual({ analytics: 'granted' });
  });

  test('marketing needs all three of its types', () => {
    const page = aVisitor().open();
    connectTo(page);
    gtagOf(page)('consent', 'update', all('granted', { ad_user_data: 'denied' }));
    expect(page.allowed()).toEqual(['personalization', 'analytics']);
    expect(page.consent.state().decisions.marketing).toBe('denied');
  });

  test('the update of the next page does not undo a withdrawal', () => {
    const visitor = aVisitor();
    const first = visitor.open();
    connectTo(first);
    gtagOf(first)('consent', 'update', all('granted'));
    first.consent.withdraw(['personalization']);
    const second = visitor.open();
    connectTo(second);
    gtagOf(second)('consent', 'update', all('granted'));
    expect(second.allowed()).toEqual(['analytics', 'marketing', 'thirdParty']);
    gtagOf(second)('consent', 'update', all('denied'));
    expect(second.allowed()).toEqual([]);
  });

  test('while an update is waited for, what is granted by default waits too', () => {
    const page = aVisitor('none').open();
    connectTo(page);
    gtagOf(page)('consent', 'default', all('granted', { wait_for_update: 500 }));
    expect(page.allowed()).toEqual([]);
    vi.advanceTimersByTime(499);
    expect(page.allowed()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(page.allowed()).toEqual(['personalization', 'analytics']);
  });

  const US_ONLY: [string, Types][] = [
    ['default', all('denied')],
    ['default', all('granted', { region: ['US'] })],
    ['default', all('denied', { region: ['US-CA'] })],
  ];
  test.each([
    ['an unknown region', undefined, []],
    ['the US', 'US-NY', ['personalization', 'analytics']],
    ['California, in any order', 'US-CA', []],
    ['Korea', 'KR', []],
  ])('defaults by region: %s', (_, region, allowed) => {
    for (const defaults of [US_ONLY, [...US_ONLY].reverse()]) {
      const page = aVisitor('none').open();
      connectTo(page, region ? { region } : {});
      for (const [command, types] of defaults) gtagOf(page)('consent', command, types);
      expect(page.allowed()).toEqual(allowed);
    }
  });

  test('a default that says nothing does not stop the others from being heard', () => {
    const page = aVisitor('none').open();
    const gtag = gtagOf(page);
    gtag('consent', 'default');
    gtag('consent', 'default', all('denied', { analytics_storage: 'granted' }));
    connectTo(page);
    expect(page.allowed()).toEqual(['analytics']);
  });

  test('what is no consent command is left alone, however odd', () => {
    const page = aVisitor().open();
    connectTo(page);
    const queue = page.page.dataLayer as unknown[];
    for (const odd of [null, undefined, 1, 'consent', () => {}, { event: 'x' }, { length: 1e9 }, ['consent']]) {
      expect(queue.push(odd)).toBe(queue.length);
    }
    gtagOf(page)('consent', 'update', null);
    expect(page.consent.history()).toEqual([]);
  });
});

describe('write', () => {
  test('what is decided with us is pushed, once, as gtag() would', () => {
    const page = aVisitor().open();
    connectTo(page, { mode: 'write' });
    expect(commands(page)).toEqual([]);
    page.consent.set({ analytics: true, marketing: false });
    page.consent.noticed('1');
    expect(commands(page)).toEqual([
      [
        'update',
        { analytics_storage: 'granted', ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied' },
      ],
    ]);
    expect(Array.isArray((page.page.dataLayer as unknown[])[0])).toBe(false);
    page.consent.withdraw();
    expect(commands(page).at(-1)).toEqual(['update', all('denied')]);
  });

  test('what was granted is taken back when the visitor erases everything', () => {
    const page = aVisitor().open();
    connectTo(page, { mode: 'write' });
    page.consent.set({ analytics: true });
    page.consent.erase(true);
    expect(commands(page).at(-1)).toEqual(['update', { analytics_storage: 'denied' }]);
  });

  test('is pushed anew on the next page, and nothing that the page pushes decides', () => {
    const visitor = aVisitor();
    visitor.open().consent.set({ analytics: true });
    const page = visitor.open();
    gtagOf(page)('consent', 'default', all('denied'));
    connectTo(page, { mode: 'write' });
    expect(commands(page).at(-1)).toEqual(['update', { analytics_storage: 'granted' }]);
    gtagOf(page)('consent', 'update', all('granted'));
    expect(page.allowed()).toEqual(['analytics']);
    expect(page.signals()).toEqual([]);
  });
});

describe('both', () => {
  test('neither hears itself, and Google hears what was withdrawn with us', () => {
    const visitor = aVisitor();
    const first = visitor.open();
    connectTo(first, { mode: 'both' });
    gtagOf(first)('consent', 'default', all('denied'));
    gtagOf(first)('consent', 'update', all('granted'));
    expect(commands(first)).toHaveLength(2);
    first.consent.withdraw(['analytics']);
    expect(commands(first).at(-1)![1]).toMatchObject({ analytics_storage: 'denied', ad_storage: 'granted' });
    expect(first.sources()).toEqual(['cmp:consent-mode', 'withdrawal']);

    const second = visitor.open();
    connectTo(second, { mode: 'both' });
    gtagOf(second)('consent', 'default', all('denied'));
    gtagOf(second)('consent', 'update', all('granted'));
    expect(second.allowed()).toEqual(['personalization', 'marketing', 'thirdParty']);
    expect(commands(second).at(-1)![1]).toMatchObject({ analytics_storage: 'denied' });
    expect(second.sources()).toHaveLength(2);
  });

  test('where nobody but us asks, a default does not hold back what was granted with us', () => {
    const page = aVisitor().open();
    connectTo(page, { mode: 'both' });
    gtagOf(page)('consent', 'default', all('denied'));
    page.consent.set({ analytics: true });
    expect(page.allowed()).toEqual(['analytics']);
    expect(commands(page).at(-1)).toEqual(['update', { analytics_storage: 'granted' }]);
  });
});

test('the queue keeps its own push, its result, and another wrapper over ours', () => {
  const page = aVisitor().open();
  const pushed: unknown[] = [];
  page.page.dataLayer = Object.assign([], { push: (...given: unknown[]) => pushed.push(...given) + 40 });
  const disconnect = connectTo(page);
  const queue = page.page.dataLayer as unknown[];
  expect(queue.push('x')).toBe(41);
  const { push } = queue;
  queue.push = (...given) => push.apply(queue, given);
  gtagOf(page)('consent', 'update', all('granted'));
  expect(page.sources()).toEqual(['cmp:consent-mode']);
  disconnect();
  gtagOf(page)('consent', 'update', all('denied'));
  expect(page.sources()).toEqual(['cmp:consent-mode']);
  expect(pushed).toHaveLength(3);
});

test('a queue that is frozen is left alone, and what needs consent waits', () => {
  const page = aVisitor('none').open();
  page.page.dataLayer = Object.freeze([]);
  expect(() => connectTo(page)()).not.toThrow();
  connectTo(page);
  expect(page.allowed()).toEqual([]);
});
