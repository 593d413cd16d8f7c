import { beforeEach, describe, expect, test } from 'vitest';
import { aDevice } from './a-device';

let device: ReturnType<typeof aDevice>;
beforeEach(() => {
  device = aDevice();
});

describe('the stamp of an event', () => {
  test('names the record in force, how far the history had come, what was allowed, and nobody', () => {
    const consent = device.open({ regime: 'kr' });
    expect(consent.stamp()).toEqual({ record: null, seq: 0, purposes: ['necessary'] });
    consent.set({ analytics: true });
    expect(consent.stamp()).toEqual({ record: 'record-1', seq: 1, purposes: ['necessary', 'analytics'] });
    consent.subject({ id: 'm-1' });
    expect(consent.stamp()).toEqual({ record: null, seq: 1, purposes: ['necessary'], subject: 'member' });
    consent.set({ marketing: true });
    expect(consent.stamp()).toMatchObject({ record: 'record-2', seq: 2, subject: 'member' });
    expect(JSON.stringify(consent.stamp())).not.toContain(consent.history()[1]!.member);
  });

  test('what was denied since stays denied for it, whatever is granted later; the next event is free', () => {
    const consent = device.open();
    consent.set({ analytics: true, personalization: true });
    const stamp = consent.stamp();
    consent.withdraw(['analytics']);
    consent.set({ analytics: true });
    expect(consent.standing(['analytics'], stamp)).toBe('denied');
    expect(consent.standing(['personalization'], stamp)).toBe('allowed');
    expect(consent.standing(['analytics'], consent.stamp())).toBe('allowed');
  });

  test('a grant does not end it, nor does a withdrawal of something else', () => {
    const consent = device.open();
    consent.set({ analytics: true });
    const stamp = consent.stamp();
    consent.set({ personalization: true });
    consent.withdraw(['marketing']);
    expect(consent.standing(['analytics'], stamp)).toBe('allowed');
  });

  test('what waits for a first choice follows it', () => {
    const consent = device.open();
    const stamp = consent.stamp();
    expect(consent.standing(['analytics'], stamp)).toBe('waiting');
    consent.set({ analytics: true });
    expect(consent.standing(['analytics'], stamp)).toBe('allowed');
  });

  test('an erasure ends it, with or without the history', () => {
    const consent = device.open({ regime: 'none' });
    const first = consent.stamp();
    consent.erase(false);
    expect(consent.standing(['analytics'], first)).toBe('denied');
    expect(consent.standing(['analytics'], consent.stamp())).toBe('allowed');
    consent.set({ analytics: true });
    const second = consent.stamp();
    consent.erase(true);
    consent.set({ analytics: true });
    expect(consent.standing(['analytics'], second)).toBe('denied');
  });

  test("an erasure with the history ends a member's, too, of whom no record was", () => {
    const consent = device.open({ regime: 'none' });
    consent.set({ analytics: true });
    consent.set({ analytics: true });
    consent.subject({ id: 'm-1' });
    const stamp = consent.stamp();
    consent.erase(true);
    expect(consent.standing(['analytics'], stamp)).toBe('denied');
  });

  test("a guest's event follows the guest while a member is signed in, and the member's follows the member after", () => {
    const consent = device.open();
    consent.set({ analytics: true });
    const guests = consent.stamp();
    consent.subject({ id: 'm-1' });
    expect(consent.standing(['analytics'])).toBe('suspended');
    expect(consent.standing(['analytics'], guests)).toBe('allowed');
    consent.set({ analytics: true });
    const members = consent.stamp();
    consent.subject(null);
    consent.withdraw();
    expect(consent.standing(['analytics'], guests)).toBe('denied');
    expect(consent.standing(['analytics'], members)).toBe('allowed');
    consent.subject({ id: 'm-1' });
    consent.withdraw(['analytics']);
    consent.subject(null);
    expect(consent.standing(['analytics'], members)).toBe('denied');
  });

  test("a member's refusal ends the guest's events", () => {
    const consent = device.open();
    consent.set({ analytics: true });
    const guests = consent.stamp();
    consent.subject({ id: 'm-1' });
    consent.withdraw(['analytics']);
    consent.subject(null);
    consent.set({ analytics: true });
    expect(consent.standing(['analytics'], guests)).toBe('denied');
  });

  test('of a member without a record is ended by that refusal, though another member is signed in by then', () => {
    const [here, there] = [device.open({ regime: 'none' }), device.open({ regime: 'none' })];
    here.subject({ id: 'm-1' });
    const stamp = here.stamp();
    there.subject({ id: 'm-1' });
    there.withdraw(['analytics']);
    here.subject({ id: 'm-2' });
    expect(here.standing(['analytics'])).toBe('waiting');
    expect(here.standing(['analytics'], stamp)).toBe('denied');
  });

  test.each(['a denial', 'an erasure'])('%s is remembered for it when the history has been trimmed', (ending) => {
    const consent = device.open();
    consent.set({ analytics: true, marketing: true });
    const stamp = consent.stamp();
    if (ending === 'a denial') consent.withdraw(['analytics']);
    else consent.erase(false);
    consent.set({ analytics: true });
    for (let turn = 0; turn < 150; turn++) consent.set({ personalization: turn % 2 === 0 });
    expect(consent.history().some(({ id }) => id === stamp.record)).toBe(true);
    expect(consent.standing(['analytics'], stamp)).toBe('denied');
    expect(consent.standing(['analytics'], consent.stamp())).toBe('allowed');
  });
});

describe('erasing', () => {
  test('without the history leaves the one key, its decisions, and word for every tab', () => {
    const [here, there] = [device.open(), device.open()];
    const heard: boolean[] = [];
    there.subscribe(({ isErased }) => heard.push(isErased));
    here.set({ analytics: true });
    here.erase(false);
    expect([...device.values.keys()]).toEqual(['dangol.consent']);
    expect(heard).toEqual([false, true]);
    expect(here.history().at(-1)).toMatchObject({ source: 'erasure', purposes: {}, subject: 'device' });
    expect(device.open().state()).toMatchObject({ isErased: true, decisions: { analytics: 'granted' } });
    there.set({ personalization: true });
    expect(here.state().isErased).toBe(false);
  });

  test('where there is nothing is recorded, too: what waits for a choice in another tab is over', () => {
    const [here, there] = [device.open(), device.open()];
    const stamp = there.stamp();
    here.erase(false);
    there.set({ analytics: true });
    expect(there.standing(['analytics'], stamp)).toBe('denied');
  });

  test('with the history leaves nothing, in no tab', () => {
    const [here, there] = [device.open({ regime: 'kr' }), device.open({ regime: 'kr' })];
    here.noticed('1');
    here.child(true);
    here.snooze();
    here.set({ analytics: true });
    here.erase(true);
    expect(device.values.size).toBe(0);
    for (const tab of [here, there]) {
      expect(tab.state()).toMatchObject({ isErased: true, decisions: {}, noticed: null, askAfter: 0, isChild: false });
      expect(tab.history()).toEqual([]);
    }
    expect(device.open().state().isErased).toBe(false);
  });

  test('a frozen tab that wakes after an erasure and a new grant knows that what it remembers is over', () => {
    const [here, there] = [device.open({ regime: 'none' }), device.open({ regime: 'none' })];
    here.set({ personalization: true });
    const since = here.stamp();
    here.freeze();
    device.now += 3_000;
    there.erase(true);
    there.set({ personalization: true });
    here.wake();
    expect(here.standing(['personalization'])).toBe('allowed');
    expect(here.standing(['personalization'], since)).toBe('denied');
  });
});
