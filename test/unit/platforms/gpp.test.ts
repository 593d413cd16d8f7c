// Against the IAB's own @iabgpp/cmpapi, which answers at `window.__gpp`.
import { CmpApi } from '@iabgpp/cmpapi';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectGpp } from '../../../packages/sdk/src/platforms/gpp';
import { aVisitor, type Page } from './a-visitor';

const READY = 'ready' as Parameters<CmpApi['setSignalStatus']>[0];
const NOT_READY = 'not ready' as typeof READY;

let page: Page;

/** The IAB's API on this page, as a platform of a shop in the United States sets it up. */
function aPlatform(sections: number[] = [7]): CmpApi {
  page.page.__gpp ??= () => [];
  const cmp = new CmpApi(1, 1);
  cmp.setApplicableSections(sections);
  return cmp;
}

/** A page whose visitor has granted everything with us: what an opt-out must lower. */
function open(): void {
  page = aVisitor('us').open();
  page.consent.set({ personalization: true, analytics: true, marketing: true, thirdParty: true });
  vi.stubGlobal('window', page.page);
}

beforeEach(() => {
  vi.useFakeTimers();
  open();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([
  ['sale, nationally', 'usnat', 'SaleOptOut', 1, ['personalization', 'analytics', 'marketing']],
  ['sharing, in California', 'usca', 'SharingOptOut', 1, ['personalization', 'analytics']],
  [
    'targeted advertising, in Virginia',
    'usva',
    'TargetedAdvertisingOptOut',
    1,
    ['personalization', 'analytics', 'thirdParty'],
  ],
  ['Global Privacy Control', 'usnat', 'Gpc', true, ['personalization', 'analytics']],
  ['sale, by the older string', 'uspv1', 'OptOutSale', 'Y', ['personalization', 'analytics', 'marketing']],
])('an opt-out of %s lowers what it is about and decides nothing', (_, section, field, value, allowed) => {
  const cmp = aPlatform();
  connectGpp(page.consent, { window: page.window });
  cmp.setFieldValue(section, field, value);
  cmp.setSignalStatus(READY);
  expect(page.allowed()).toEqual(allowed);
  expect(page.sources()).toEqual(['api']);
});

test.each([
  ['0, does not apply', 0],
  ['2, did not opt out', 2],
])('%s: lowers nothing', (_, value) => {
  const cmp = aPlatform();
  connectGpp(page.consent, { window: page.window });
  cmp.setFieldValue('usnat', 'SaleOptOut', value);
  cmp.setSignalStatus(READY);
  expect(page.allowed()).toHaveLength(4);
});

test('until it is ready, and while the visitor is at it again, what it could lower waits', () => {
  const cmp = aPlatform();
  connectGpp(page.consent, { window: page.window });
  expect(page.allowed()).toEqual(['personalization', 'analytics']);
  cmp.setFieldValue('usnat', 'SaleOptOut', 2);
  cmp.setSignalStatus(READY);
  expect(page.allowed()).toHaveLength(4);
  cmp.setSignalStatus(NOT_READY);
  expect(page.allowed()).toEqual(['personalization', 'analytics']);
  cmp.setFieldValue('usnat', 'SaleOptOut', 1);
  cmp.fireSectionChange('usnat');
  cmp.setSignalStatus(READY);
  expect(page.allowed()).toEqual(['personalization', 'analytics', 'marketing']);
});

test('an opt-out that is taken back no longer lowers', () => {
  const cmp = aPlatform();
  connectGpp(page.consent, { window: page.window });
  cmp.setFieldValue('usnat', 'SaleOptOut', 1);
  cmp.setSignalStatus(READY);
  cmp.setFieldValue('usnat', 'SaleOptOut', 2);
  cmp.fireSectionChange('usnat');
  expect(page.allowed()).toHaveLength(4);
});

test('where no section applies, nothing is lowered', () => {
  const cmp = aPlatform([-1]);
  connectGpp(page.consent, { window: page.window });
  cmp.setSignalStatus(READY);
  expect(page.allowed()).toHaveLength(4);
});

test('sections that come by segments, and those of other continents', () => {
  connectGpp(page.consent, { window: page.window });
  page.page.__gpp = (command: string, callback: (event: object, success: boolean) => void) => {
    const parsedSections = { usnat: [{ SaleOptOut: 2 }, { Gpc: true }], tcfeuv2: { SaleOptOut: 1 } };
    if (command === 'addEventListener') callback({ pingData: { signalStatus: 'ready', parsedSections } }, true);
  };
  vi.advanceTimersByTime(1000);
  expect(page.allowed()).toEqual(['personalization', 'analytics']);
});

test('disconnected, nothing more is heard and nothing is lowered', () => {
  const cmp = aPlatform();
  const disconnect = connectGpp(page.consent, { window: page.window });
  disconnect();
  cmp.setFieldValue('usnat', 'SaleOptOut', 1);
  cmp.setSignalStatus(READY);
  expect(page.allowed()).toHaveLength(4);
  expect(page.signals()).toEqual([]);
});
