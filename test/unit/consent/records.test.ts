import type { ConsentRecord } from '@dangol/schema';
import { parseConsentRecord } from '@dangol/schema';
import { beforeEach, describe, expect, test } from 'vitest';
import { aDevice } from './a-device';

let device: ReturnType<typeof aDevice>;
beforeEach(() => {
  device = aDevice();
});

const chainOf = (records: readonly ConsentRecord[]) => records.map(({ id, seq, previous }) => ({ id, seq, previous }));

describe('the consent history', () => {
  test('nothing is written before the first decision, notice or wish', () => {
    const consent = device.open();
    consent.state();
    consent.standing(['analytics']);
    consent.stamp();
    consent.tasks();
    consent.signal('a platform', { analytics: 'denied' });
    consent.subject({ id: 'm-1' });
    consent.set({});
    consent.withdraw([]);
    consent.erase(true);
    expect(device.values.size).toBe(0);
  });

  test('each decision is a record that follows the one before it; none is ever changed', () => {
    const consent = device.open();
    consent.set({ personalization: true, analytics: true }, { source: 'banner' });
    const first = structuredClone(consent.history());
    consent.set({ analytics: false });
    consent.withdraw(['personalization']);
    expect(consent.history()[0]).toEqual(first[0]);
    expect(chainOf(consent.history())).toEqual([
      { id: 'record-1', seq: 1, previous: null },
      { id: 'record-2', seq: 2, previous: 'record-1' },
      { id: 'record-3', seq: 3, previous: 'record-2' },
    ]);
    expect(consent.history()).toMatchObject([
      { source: 'banner', regime: 'eu', subject: 'device', locale: 'ko', decidedAt: device.now },
      { source: 'api', purposes: { analytics: 'denied' } },
      { source: 'withdrawal', purposes: { personalization: 'denied' } },
    ]);
    expect([...device.values.keys()]).toEqual(['dangol.consent']);
  });

  test('a purpose that is not named keeps its decision', () => {
    const consent = device.open();
    consent.set({ personalization: true, analytics: true });
    consent.set({ analytics: false });
    expect(consent.state().decisions).toEqual({ personalization: 'granted', analytics: 'denied' });
  });

  test('what is no decision decides nothing', () => {
    const consent = device.open();
    consent.set({ analytics: 'yes' as never, necessary: false, fun: true } as never);
    consent.set(undefined as never);
    consent.withdraw(['necessary', 'fun' as never]);
    expect(consent.history()).toEqual([]);
    consent.withdraw('analytics' as never);
    expect(consent.state().decisions).toEqual({ analytics: 'denied' });
  });

  test('every record is one that the schema takes, and holds no more than it names', () => {
    const consent = device.open({ noticeVersion: '2' });
    consent.noticed('2', 'sha-256:9f86');
    consent.set({ analytics: true }, { source: 'banner', channels: { sms: { ad: true, night: false } } });
    consent.subject({ id: 'hong@shop.example' });
    consent.set({ marketing: true }, { source: 'signup', guardian: true });
    consent.withdraw();
    consent.set({ marketing: true }, { source: 'cmp:klaro', isAction: true });
    consent.erase(false);
    const fields = new Set<string>();
    for (const record of consent.history()) {
      expect(parseConsentRecord(record)).toEqual(record);
      for (const field of Object.keys(record)) fields.add(field);
    }
    const named =
      'id seq previous regime subject member purposes channels source notice guardian locale decidedAt'.split(' ');
    expect([...fields].sort()).toEqual(named.sort());
  });

  test('is bounded, and keeps every decision in force, on channels too, and of each member', () => {
    const consent = device.open();
    consent.set({ marketing: false });
    consent.set({}, { channels: { sms: { night: true } } });
    consent.subject({ id: 'm-1' });
    consent.set({ demographics: true });
    consent.subject(null);
    for (let turn = 0; turn < 300; turn++)
      consent.set({ analytics: turn % 2 === 0 }, { channels: { sms: { ad: true } } });
    expect(consent.history().length).toBeLessThanOrEqual(100);
    expect(consent.state().decisions).toEqual({ marketing: 'denied', analytics: 'denied' });
    expect(consent.state().channels).toEqual({ sms: { ad: 'granted', night: 'granted' } });
    consent.subject({ id: 'm-1' });
    expect(consent.state().decisions).toEqual({ demographics: 'granted' });
  });

  test('a platform that repeats itself does not undo a later withdrawal, however long the history has become', () => {
    const consent = device.open();
    consent.set({ analytics: true }, { source: 'cmp:klaro' });
    for (let turn = 0; turn < 150; turn++) consent.set({ analytics: turn % 2 === 0 });
    const later = device.open();
    later.set({ analytics: true }, { source: 'cmp:klaro' });
    expect(later.standing(['analytics'])).toBe('denied');
  });
});

describe('the notice', () => {
  test('its version and the hash of its text go with each decision', () => {
    const consent = device.open({ noticeVersion: '2' });
    consent.set({ analytics: true });
    consent.noticed('1', 'sha-256:old');
    consent.set({ analytics: true });
    consent.noticed('2', 'sha-256:new');
    consent.set({ analytics: true });
    consent.set({ analytics: true }, { notice: { version: '3', textHash: 'sha-256:other' } });
    consent.set({ analytics: true }, { source: 'cmp:klaro', isAction: true });
    expect(consent.history().map(({ notice }) => notice)).toEqual([
      { version: '2' },
      { version: '2' },
      { version: '2', textHash: 'sha-256:new' },
      { version: '3', textHash: 'sha-256:other' },
      undefined,
    ]);
  });

  test('the hash is taken over when it becomes known later, and not lost again', () => {
    const consent = device.open();
    consent.noticed('1');
    consent.noticed('1', 'sha-256:9f86');
    consent.noticed('1');
    consent.set({ analytics: true });
    expect(consent.history()[0]!.notice).toEqual({ version: '1', textHash: 'sha-256:9f86' });
  });

  test('kr: it turns on what the law allows after it, and one denial turns that off', () => {
    const consent = device.open({ regime: 'kr' });
    expect(consent.state().allowed).toEqual(['necessary']);
    consent.noticed('2026-11');
    expect(consent.state().allowed).toEqual(['necessary', 'personalization', 'analytics']);
    consent.withdraw();
    expect(consent.state().allowed).toEqual(['necessary']);
    expect(consent.history().at(-1)).toMatchObject({ source: 'withdrawal', notice: { version: '2026-11' } });
  });

  test('a new version suspends what was granted until it is granted anew; refusals stay, and need no new one', () => {
    const before = device.open({ noticeVersion: '1' });
    before.set({ personalization: true, analytics: false });
    before.destroy();
    const consent = device.open({ noticeVersion: '2' });
    expect(consent.standing(['personalization'])).toBe('suspended');
    expect(consent.standing(['analytics'])).toBe('denied');
    expect(consent.state().undecided).toEqual(['personalization']);
    consent.set({ personalization: true });
    expect(consent.standing(['personalization'])).toBe('allowed');
    expect(consent.state().undecided).toEqual([]);
  });

  test("a platform's own choice is not asked anew for our notice", () => {
    device.open({ noticeVersion: '1' }).set({ analytics: true }, { source: 'cmp:klaro', isAction: true });
    device.pass(300);
    expect(device.open({ noticeVersion: '2' }).standing(['analytics'])).toBe('allowed');
  });
});

describe('wishes', () => {
  test('not to be asked again for seven days, or as many as are named, kept on the device', () => {
    device.open().snooze();
    expect(device.open().state().askAfter).toBe(device.now + 7 * 86_400_000);
    device.open().snooze(30);
    expect(device.open().state().askAfter).toBe(device.now + 30 * 86_400_000);
    expect(device.open().history()).toEqual([]);
  });

  test('a child is remembered until it is said otherwise, also by another tab', () => {
    const other = device.open({ regime: 'none' });
    device.open({ regime: 'none' }).child(true);
    expect(other.standing(['personalization'])).toBe('denied');
    expect(device.open({ regime: 'none' }).state().isChild).toBe(true);
    other.child(false);
    expect(device.open({ regime: 'none' }).standing(['personalization'])).toBe('allowed');
  });

  test('a member who is a child is one while signed in', () => {
    const consent = device.open({ regime: 'none' });
    consent.subject({ id: 'm-1', isChild: true });
    expect(consent.standing(['personalization'])).toBe('denied');
    consent.subject(null);
    expect(consent.standing(['personalization'])).toBe('allowed');
    expect(device.values.size).toBe(0);
  });
});
