// What a platform of the IAB may say by the letter of its API; the reference implementation itself is met in the browser tests.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectTcf, TCF_TABLE } from '../../../packages/sdk/src/platforms/tcf';
import { aVisitor, type Page } from './a-visitor';

type TcData = Record<string, unknown>;
type Callback = (data: TcData | null, success: boolean) => void;

/** An API that tells its listeners what it is given. */
function anApi(page: Page) {
  const heard = new Map<number, Callback>();
  page.page.__tcfapi = (command: string, version: number, callback: Callback, id: number) => {
    expect(version).toBe(2);
    if (command === 'addEventListener') heard.set(heard.size + 1, callback);
    else if (command === 'removeEventListener') heard.delete(id);
  };
  return {
    tell(data: TcData, success = true) {
      for (const [listenerId, callback] of [...heard]) callback({ listenerId, ...data }, success);
    },
    listeners: () => heard.size,
  };
}

const yes = (...ids: (number | string)[]) => Object.fromEntries(ids.map((id) => [id, true]));
const PURPOSES = yes(...Object.keys(TCF_TABLE));
const loaded = (more: TcData = {}) => ({
  eventStatus: 'tcloaded',
  gdprApplies: true,
  purpose: { consents: PURPOSES },
  ...more,
});
const EVERYTHING = ['personalization', 'analytics', 'marketing', 'thirdParty'];

const open = (
  regime: 'eu' | 'none' = 'eu',
  options: Omit<Parameters<typeof connectTcf>[1] & object, 'window'> = {},
) => {
  const page = aVisitor(regime).open();
  const api = anApi(page);
  return { ...page, api, disconnect: connectTcf(page.consent, { window: page.window, ...options }) };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([
  ['applies', true],
  ['is not said to apply', undefined],
])('where the GDPR %s, consent to the purposes is the choice', (_, gdprApplies) => {
  const { api, allowed, sources } = open();
  api.tell(loaded({ gdprApplies }));
  expect(allowed()).toEqual(EVERYTHING);
  expect(sources()).toEqual(['cmp:tcf']);
});

test('where it does not apply, nothing is held back and nothing decided', () => {
  const { api, allowed, sources, signals } = open('none');
  expect(allowed()).toEqual([]);
  api.tell({ eventStatus: 'tcloaded', gdprApplies: false });
  expect(allowed()).toEqual(['personalization', 'analytics']);
  expect([...sources(), ...signals()]).toEqual([]);
});

test('a purpose needs all that feed it; what is absent is refused', () => {
  const { api, consent } = open();
  api.tell(loaded({ purpose: { consents: yes(1, 5, 8, 9) } }));
  expect(consent.state().decisions).toEqual({
    personalization: 'denied',
    analytics: 'granted',
    marketing: 'denied',
    thirdParty: 'denied',
  });
});

test('legitimate interest grants nothing, and an objection to it is no less than a refusal', () => {
  for (const legitimateInterests of [PURPOSES, {}]) {
    const { api, allowed, consent } = open('none');
    api.tell(loaded({ purpose: { consents: yes(1), legitimateInterests } }));
    expect(allowed()).toEqual([]);
    expect(consent.state().decisions.analytics).toBe('denied');
  }
});

test("the publisher's own view counts where there is one", () => {
  const { api, allowed } = open();
  api.tell(loaded({ publisher: { consents: {} } }));
  expect(allowed()).toEqual(EVERYTHING);
  api.tell(loaded({ eventStatus: 'useractioncomplete', publisher: { consents: { ...yes(1, 8, 9), 5: false } } }));
  expect(allowed()).toEqual(['analytics']);
});

test('special features and a vendor may be asked for too', () => {
  const table = { 1: ['personalization'], sf1: ['personalization'] } as const;
  const { api, allowed } = open('eu', { table, vendor: 755 });
  const told: [TcData, boolean][] = [
    [{ vendor: { consents: yes(755) }, specialFeatureOptins: {} }, false],
    [{ vendor: { consents: {} }, specialFeatureOptins: yes(1) }, false],
    [{ specialFeatureOptins: yes(1) }, false],
    [{ vendor: { consents: yes(755) }, specialFeatureOptins: yes(1) }, true],
  ];
  for (const [more, isAllowed] of told) {
    api.tell(loaded({ eventStatus: 'useractioncomplete', ...more }));
    expect(allowed()).toEqual(isAllowed ? ['personalization'] : []);
  }
});

test('the dialogue holds back before a choice; opened again it leaves the choice standing', () => {
  const { api, allowed } = open('none');
  api.tell(loaded({ eventStatus: 'cmpuishown' }));
  expect(allowed()).toEqual([]);
  api.tell(loaded({ eventStatus: 'useractioncomplete' }));
  api.tell(loaded({ eventStatus: 'cmpuishown' }));
  expect(allowed()).toEqual(EVERYTHING);
});

test('what failed, or says nothing, changes nothing', () => {
  const { api, allowed, sources } = open('none');
  api.tell(loaded(), false);
  api.tell({ eventStatus: 'other', gdprApplies: true });
  api.tell({ eventStatus: 'tcloaded' });
  expect(sources()).toEqual(['cmp:tcf']);
  expect(allowed()).toEqual([]);
});

test('disconnected, its listener is taken off; also where a stub answers only then', () => {
  const one = open();
  one.api.tell(loaded({ eventStatus: 'cmpuishown' }));
  one.disconnect();
  expect(one.api.listeners()).toBe(0);
  expect(one.signals()).toEqual([]);

  const late = open();
  late.disconnect();
  late.api.tell(loaded());
  expect(late.api.listeners()).toBe(0);
  expect(late.sources()).toEqual([]);
});

test('an API that appears late is found, one that never does is given up', () => {
  const page = aVisitor('none').open();
  connectTcf(page.consent, { window: page.window });
  vi.advanceTimersByTime(10_000);
  const api = anApi(page);
  vi.advanceTimersByTime(1000);
  api.tell(loaded());
  expect(page.sources()).toEqual(['cmp:tcf']);

  const other = aVisitor('none').open();
  connectTcf(other.consent, { window: other.window });
  vi.advanceTimersByTime(61_000);
  expect(vi.getTimerCount()).toBe(0);
  expect(other.allowed()).toEqual([]);
});
