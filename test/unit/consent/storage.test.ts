import { beforeEach, describe, expect, test } from 'vitest';
import { aDevice } from './a-device';

const KEY = 'dangol.consent';
let device: ReturnType<typeof aDevice>;
beforeEach(() => {
  device = aDevice();
});
const storedIds = () => JSON.parse(device.values.get(KEY)!).records.map(({ id }: { id: string }) => id);

describe('two tabs', () => {
  test('one hears of the other at once, and knows its decision even before it hears', () => {
    const [here, there] = [device.open(), device.open()];
    const heard: string[][] = [];
    there.subscribe(({ allowed }) => heard.push(allowed));
    here.set({ analytics: true });
    expect(heard).toEqual([['necessary', 'analytics']]);
    here.freeze();
    there.withdraw(['analytics']);
    expect(here.standing(['analytics'])).toBe('denied');
    expect(here.history()).toHaveLength(2);
  });

  test('that decide in turn make one chain; the newest wins in both', () => {
    const [here, there] = [device.open(), device.open()];
    here.set({ analytics: true });
    there.set({ analytics: false, personalization: true });
    here.set({ personalization: false });
    there.set({ analytics: true });
    for (const tab of [here, there]) {
      expect(tab.history().map(({ seq, previous }) => [seq, previous])).toEqual([
        [1, null],
        [2, 'record-1'],
        [3, 'record-2'],
        [4, 'record-3'],
      ]);
      expect(tab.state().decisions).toEqual({ analytics: 'granted', personalization: 'denied' });
    }
  });

  test.each([
    ['the withdrawal was later', 5, 'denied'],
    ['the grant was later', -5, 'allowed'],
  ])(
    'that write in the same moment lose neither record; the time decides, and the proof of both is still to be sent: %s',
    (_, ms, standing) => {
      const [here, there] = [device.open(), device.open()];
      here.set({ personalization: true });
      const before = JSON.parse(device.values.get(KEY)!);
      device.now += ms;
      here.withdraw(['analytics']);
      device.now -= ms;
      const own = {
        ...before.records[0],
        id: 'theirs',
        seq: 2,
        previous: 'record-1',
        purposes: { analytics: 'granted' },
      };
      device.overwrite(JSON.stringify({ ...before, records: [...before.records, own], reported: 2 }));
      expect(new Set(storedIds())).toEqual(new Set(['record-1', 'record-2', 'theirs']));
      for (const tab of [here, there]) expect(tab.standing(['analytics'])).toBe(standing);
      const { records, reported = 0 } = here.log();
      expect(records.find(({ id }) => id === 'record-2')!.seq).toBeGreaterThan(reported);
    },
  );

  test("what another tab's write has overwritten in the same moment comes back, the guest's withdrawal too", () => {
    const here = device.open({ regime: 'none' });
    here.subject({ id: 'm-1' });
    here.withdraw(['analytics']);
    device.overwrite('{"format":"dangol-consent/1","records":[],"noticed":{"version":"1","at":1}}');
    expect(storedIds()).toEqual(['record-1', 'record-2']);
    expect(here.state()).toMatchObject({ noticed: '1', decisions: { analytics: 'denied' } });
  });

  test('what was erased, or left out long after it was written, does not come back', () => {
    const [here, there] = [device.open(), device.open()];
    here.set({ analytics: true });
    there.erase(true);
    expect(device.values.size).toBe(0);
    there.set({ marketing: true });
    expect(storedIds()).toEqual(['record-2']);
    there.erase(true);
    here.set({ marketing: true });
    expect(storedIds()).toEqual(['record-3']);
    there.erase(true);
    here.set({ analytics: true });
    device.now += 3_000;
    device.overwrite('{"format":"dangol-consent/1","records":[],"noticed":null}');
    expect(here.history()).toEqual([]);
  });

  test('a page that comes back from the back/forward cache hears what it missed', () => {
    const [here, there] = [device.open(), device.open()];
    here.set({ analytics: true });
    const heard: string[][] = [];
    here.subscribe(({ allowed }) => heard.push(allowed));
    here.freeze();
    there.withdraw();
    expect(heard).toEqual([]);
    here.wake();
    expect(heard).toEqual([['necessary']]);
  });

  test('a tab that is destroyed hears nothing more', () => {
    const [here, there] = [device.open(), device.open()];
    let heard = 0;
    here.subscribe(() => heard++);
    const unsubscribe = there.subscribe(() => heard++);
    here.destroy();
    unsubscribe();
    device.open().set({ analytics: true });
    expect(heard).toBe(0);
  });
});

describe('storage', () => {
  test.each(['refused', 'absent'] as const)('%s: everything holds for the page, and nothing throws', (storage) => {
    const consent = device.open({ storage, regime: 'kr' });
    consent.noticed('1');
    expect(consent.standing(['analytics'])).toBe('allowed');
    consent.subject({ id: 'm-1' });
    consent.set({ marketing: true }, { channels: { email: { ad: true } } });
    expect(consent.channel('email', true)).toBe('allowed');
    consent.completed(consent.tasks()[0]!);
    expect(consent.tasks()).toEqual([]);
    const stamp = consent.stamp();
    consent.withdraw();
    expect(consent.standing(['analytics'])).toBe('denied');
    consent.set({ analytics: true });
    expect(consent.standing(['analytics'])).toBe('allowed');
    expect(consent.standing(['analytics'], stamp)).toBe('denied');
    consent.snooze();
    consent.child(true);
    consent.erase(false);
    expect(consent.state()).toMatchObject({ isErased: true, isChild: true });
    consent.erase(true);
    expect(consent.state()).toMatchObject({ isErased: true, isChild: false, decisions: {}, noticed: null });
    expect(device.values.size).toBe(0);
  });

  test('full: a withdrawal holds here, and the grant before it does not come back on the next page', () => {
    const consent = device.open();
    consent.set({ analytics: true });
    device.isFull = true;
    consent.withdraw();
    expect(consent.standing(['analytics'])).toBe('denied');
    expect(device.open().standing(['analytics'])).toBe('waiting');
    device.isFull = false;
    consent.set({ personalization: true });
    expect(device.open().standing(['analytics'])).toBe('denied');
  });

  test('that the site has cleared: the visitor is asked anew', () => {
    const consent = device.open();
    consent.set({ analytics: true });
    const stamp = consent.stamp();
    device.values.clear();
    expect(consent.standing(['analytics'])).toBe('waiting');
    expect(consent.standing(['analytics'], stamp)).toBe('denied');
  });
});

describe('what lies under the key and is not ours', () => {
  const good = { id: 'good', seq: 1, previous: null, regime: 'eu', subject: 'device', decidedAt: 1 };
  const withRecords = (...records: unknown[]) => JSON.stringify({ format: 'dangol-consent/1', records });

  test.each([
    'not json',
    'null',
    '7',
    '[]',
    '{"format":"dangol-consent/9","records":[]}',
    '{"format":"dangol-consent/1","records":7}',
    '{"format":"dangol-consent/1","records":[],"done":7,"noticed":"1","askAfter":null}',
    withRecords(null, 7, 'x', [], {}, { id: 'r', seq: 1 }, { id: 'r', seq: 1, purposes: {} }),
    withRecords({ ...good, purposes: { analytics: 'granted' } }),
    withRecords({ ...good, purposes: { analytics: 'granted' }, source: 7 }),
    withRecords({ ...good, purposes: { analytics: 'granted' }, source: 'api', seq: 0 }),
    withRecords({ ...good, purposes: { analytics: 'granted' }, source: 'api', subject: 'member' }),
    withRecords({ ...good, purposes: { analytics: 'granted' }, source: 'api', decidedAt: undefined }),
    withRecords({ ...good, purposes: { analytics: 'maybe' }, source: 'api' }),
    withRecords({ ...good, purposes: {}, channels: { sms: null, email: 7 }, source: 'api' }),
    withRecords({ ...good, purposes: [], channels: 7, source: 'api' }),
  ])('allows nothing, throws nothing and is written over: %s', (text) => {
    device.values.set(KEY, text);
    const consent = device.open();
    expect(consent.state().allowed).toEqual(['necessary']);
    expect(consent.channel('sms', true)).not.toBe('allowed');
    consent.tasks();
    consent.stamp();
    consent.subject({ id: 'm-1' });
    expect(consent.state().allowed).toEqual(['necessary']);
    consent.subject(null);
    consent.withdraw();
    consent.set({ analytics: true });
    for (let turn = 0; turn < 101; turn++) consent.set({ personalization: turn % 2 === 0 });
    expect(consent.state().allowed).toEqual(['necessary', 'personalization', 'analytics']);
    const task = { kind: 'expiry' as const, record: 'good', purposes: [], channels: [], dueBy: 1 };
    consent.completed(task);
    expect(device.open().state().allowed).toEqual(['necessary', 'personalization', 'analytics']);
  });

  test('does not take a refusal beside it away', () => {
    const refusal = { ...good, purposes: { analytics: 'denied' }, source: 'banner' };
    device.values.set(KEY, withRecords(null, refusal, { seq: 9 }));
    expect(device.open({ regime: 'none' }).standing(['analytics'])).toBe('denied');
  });
});
