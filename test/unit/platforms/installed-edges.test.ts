// What the browser tests do not reach of the two installed platforms: bundles without a global, services asked about elsewhere, being let go.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CookieConsentApi, connectCookieConsent } from '../../../packages/sdk/src/platforms/cookieconsent';
import { connectKlaro, type KlaroManager } from '../../../packages/sdk/src/platforms/klaro';
import { aVisitor } from './a-visitor';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** vanilla-cookieconsent's module as a bundle imports it: no global, and no configuration before `run()`. */
function aModule() {
  const state = { isRunning: false, accepted: undefined as string[] | undefined };
  const api: CookieConsentApi = {
    validConsent: () => state.accepted !== undefined,
    getUserPreferences: () => ({ acceptedCategories: state.accepted ?? [], rejectedCategories: [] }),
    getConfig: () => ({ categories: (state.isRunning ? { analytics: {}, ads: {} } : undefined) as never }),
  };
  return { state, api };
}

test('vanilla-cookieconsent from a bundle, handed over, is heard although it spoke before us', () => {
  const page = aVisitor().open();
  const { state, api } = aModule();
  connectCookieConsent(page.consent, { window: page.window, api });
  expect(page.signals()).toEqual(['cookieconsent']);
  Object.assign(state, { isRunning: true, accepted: ['analytics'] });
  vi.advanceTimersByTime(500);
  expect(page.allowed()).toEqual(['analytics']);
  expect(page.consent.state().decisions).toEqual({ analytics: 'granted', marketing: 'denied', thirdParty: 'denied' });
});

test('vanilla-cookieconsent from a bundle, not handed over: by its event, and what was not accepted is refused', () => {
  const page = aVisitor().open();
  connectCookieConsent(page.consent, { window: page.window });
  const detail = { cookie: { categories: ['necessary', 'analytics'] } };
  page.page.dispatchEvent(new CustomEvent('cc:onFirstConsent', { detail }));
  page.page.dispatchEvent(new CustomEvent('cc:onConsent', { detail }));
  expect(page.allowed()).toEqual(['analytics']);
  expect(page.sources()).toEqual(['cmp:cookieconsent']);
  expect(page.consent.state().decisions).toMatchObject({ personalization: 'denied', marketing: 'denied' });
});

/** Klaro's manager with two services for statistics, one of them asked about where it is embedded. */
function aManager() {
  const watchers = new Set<{ update(manager: KlaroManager, name: string): void }>();
  const manager: KlaroManager = {
    confirmed: false,
    consents: {},
    config: {
      services: [
        { name: 'matomo', purposes: ['analytics'] },
        { name: 'video', purposes: ['analytics', 'advertising'], contextualConsentOnly: true },
      ],
    },
    watch: (watcher) => watchers.add(watcher),
    unwatch: (watcher) => watchers.delete(watcher as never),
  };
  const tell = (name: string, change: Partial<KlaroManager>) => {
    Object.assign(manager, change);
    for (const watcher of watchers) watcher.update(manager, name);
  };
  return { manager, watchers, tell };
}

test('Klaro: services for contextual consent count by name alone; a switch counts once it is saved; a reset waits again', () => {
  const page = aVisitor().open();
  const { manager, watchers, tell } = aManager();
  const table = { analytics: ['analytics'], video: ['demographics'], advertising: ['marketing'] } as const;
  const disconnect = connectKlaro(page.consent, { window: page.window, manager, table });
  tell('consents', { consents: { matomo: true, video: false } });
  expect(page.sources()).toEqual([]);
  tell('saveConsents', { confirmed: true });
  expect(page.consent.state().decisions).toEqual({ analytics: 'granted', demographics: 'denied' });
  tell('consents', { consents: { matomo: false, video: false } });
  expect(page.allowed()).toEqual(['analytics']);
  tell('consents', { confirmed: false });
  expect(page.allowed()).toEqual([]);
  expect(page.signals()).toEqual(['klaro']);
  disconnect();
  expect(watchers.size).toBe(0);
  expect(page.signals()).toEqual([]);
});
