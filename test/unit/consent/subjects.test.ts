import { beforeEach, describe, expect, test } from 'vitest';
import { aDevice } from './a-device';

let device: ReturnType<typeof aDevice>;
beforeEach(() => {
  device = aDevice();
});

describe('guest and member', () => {
  test('login copies neither way, logout falls back', () => {
    const consent = device.open();
    consent.set({ personalization: true });
    consent.subject({ id: 'm-1' });
    expect(consent.state()).toMatchObject({ subject: 'member', decisions: {}, allowed: ['necessary'] });
    expect(consent.standing(['personalization'])).toBe('suspended');
    consent.set({ analytics: true });
    expect(consent.state().allowed).toEqual(['necessary', 'analytics']);
    consent.subject(null);
    expect(consent.state()).toMatchObject({
      subject: 'device',
      decisions: { personalization: 'granted' },
      allowed: ['necessary', 'personalization'],
    });
    expect(consent.history().map(({ subject }) => subject)).toEqual(['device', 'member']);
  });

  test("a member's refusal is also the guest's: two records, purposes and channels, nothing but what was refused", () => {
    const consent = device.open();
    consent.set({ personalization: true, analytics: true }, { channels: { webpush: { ad: true }, sms: { ad: true } } });
    consent.subject({ id: 'm-1' });
    consent.set(
      { analytics: false, marketing: true },
      { source: 'settings', channels: { webpush: { ad: false }, email: { ad: true } } },
    );
    const [, members, guests] = consent.history();
    expect(members).toMatchObject({ subject: 'member', source: 'settings', purposes: { analytics: 'denied' } });
    expect(guests).toMatchObject({ subject: 'device', source: 'withdrawal', previous: members!.id, seq: 3 });
    expect(guests!.purposes).toEqual({ analytics: 'denied' });
    expect(guests!.channels).toEqual({ webpush: { ad: 'denied' } });
    consent.subject(null);
    expect(consent.state().decisions).toEqual({ personalization: 'granted', analytics: 'denied' });
    expect(consent.state().channels).toEqual({ webpush: { ad: 'denied' }, sms: { ad: 'granted' } });
  });

  test("a guest's refusal is not the member's, a member's grant is not the guest's", () => {
    const consent = device.open();
    consent.subject({ id: 'm-1' });
    consent.set({ analytics: true });
    consent.subject(null);
    expect(consent.standing(['analytics'])).toBe('waiting');
    consent.set({ analytics: false });
    consent.subject({ id: 'm-1' });
    expect(consent.standing(['analytics'])).toBe('allowed');
  });

  test('two members of one device are kept apart, and neither id is stored in clear', () => {
    const consent = device.open();
    consent.subject({ id: 'hong@shop.example' });
    consent.set({ analytics: true });
    consent.subject({ id: 'kim@shop.example' });
    expect(consent.standing(['analytics'])).toBe('waiting');
    consent.set({ analytics: false, personalization: true });
    consent.subject({ id: 'hong@shop.example' });
    expect(consent.state().decisions).toEqual({ analytics: 'granted' });
    expect([...device.values.values()].join()).not.toMatch(/hong|kim|shop\.example/);
  });

  test('an id that is a number is one all the same', () => {
    const consent = device.open();
    consent.subject({ id: 12345 as never });
    consent.set({ analytics: true });
    expect(device.open().standing(['analytics'])).toBe('waiting');
    consent.subject({ id: '12345' });
    expect(consent.standing(['analytics'])).toBe('allowed');
  });

  test('who is signed in is known to this page alone', () => {
    const [here, there] = [device.open(), device.open()];
    here.subject({ id: 'm-1' });
    here.set({ analytics: true });
    expect(there.state()).toMatchObject({ subject: 'device', decisions: {} });
  });
});

describe('consent platforms', () => {
  const cmp = (name: string, isAction = true) => ({ source: `cmp:${name}` as const, isAction });

  test('speak for whoever sits at the device', () => {
    const consent = device.open();
    consent.subject({ id: 'm-1' });
    consent.set({ analytics: true }, cmp('klaro'));
    expect(consent.standing(['analytics'])).toBe('allowed');
    consent.subject(null);
    expect(consent.standing(['analytics'])).toBe('allowed');
    consent.subject({ id: 'm-2' });
    expect(consent.standing(['analytics'])).toBe('allowed');
    expect(consent.history()).toMatchObject([{ subject: 'device', source: 'cmp:klaro' }]);
  });

  test('a choice that is only repeated is not heard again; one that changed, or that the visitor makes, is', () => {
    const page = () => device.open();
    page().set({ analytics: true }, cmp('klaro'));
    page().withdraw(['analytics']);
    page().set({ analytics: true }, cmp('klaro', false));
    expect(page().standing(['analytics'])).toBe('denied');
    page().set({ analytics: true, marketing: false }, cmp('klaro', false));
    expect(page().standing(['analytics'])).toBe('allowed');
    page().withdraw(['analytics']);
    page().set({ analytics: true, marketing: false }, cmp('klaro'));
    expect(page().standing(['analytics'])).toBe('allowed');
    expect(
      page()
        .history()
        .map(({ source }) => source),
    ).toEqual(['cmp:klaro', 'withdrawal', 'cmp:klaro', 'withdrawal', 'cmp:klaro']);
  });

  test('what a platform says on the first page is heard without an action', () => {
    device.open().set({ analytics: true }, cmp('klaro', false));
    expect(device.open().standing(['analytics'])).toBe('allowed');
  });

  test.each([
    [true, false],
    [false, true],
  ])('of two that are connected the more restrictive holds: %s, then %s', (first, second) => {
    const consent = device.open();
    consent.set({ analytics: first }, cmp('klaro'));
    consent.set({ analytics: second }, cmp('tcf'));
    expect(consent.standing(['analytics'])).toBe('denied');
    consent.set({ analytics: true }, cmp('klaro'));
    consent.set({ analytics: true }, cmp('tcf'));
    expect(consent.standing(['analytics'])).toBe('allowed');
  });

  test('on the next page, too, once both are connected again', () => {
    const before = device.open();
    before.set({ analytics: false }, cmp('klaro'));
    before.set({ analytics: true }, cmp('tcf'));
    const consent = device.open();
    consent.set({ analytics: true }, cmp('tcf', false));
    consent.signal('klaro', null);
    expect(consent.standing(['analytics'])).toBe('denied');
  });

  test('one that the shop has taken off the page refuses nothing any more', () => {
    const before = device.open();
    before.set({ analytics: false }, cmp('old'));
    const consent = device.open();
    consent.set({ analytics: true }, cmp('new'));
    expect(consent.standing(['analytics'])).toBe('allowed');
  });

  test("the visitor's own decision, newer than both, holds", () => {
    const consent = device.open();
    consent.set({ analytics: false }, cmp('klaro'));
    consent.set({ analytics: true }, cmp('tcf'));
    consent.set({ analytics: true }, { source: 'settings' });
    expect(consent.standing(['analytics'])).toBe('allowed');
    consent.set({ analytics: false }, { source: 'settings' });
    consent.set({ analytics: true }, cmp('tcf', false));
    expect(consent.standing(['analytics'])).toBe('denied');
  });

  test('a signal ends when it is taken off, and is of this page alone', () => {
    const [consent, other] = [device.open(), device.open()];
    consent.set({ analytics: true });
    consent.signal('tcf', { analytics: 'waiting' });
    expect(consent.state()).toMatchObject({ signals: ['tcf'], undecided: ['personalization', 'analytics'] });
    expect(other.standing(['analytics'])).toBe('allowed');
    consent.signal('tcf', { analytics: 'denied' });
    expect(consent.standing(['analytics'])).toBe('denied');
    consent.signal('tcf', null);
    expect(consent.state()).toMatchObject({ signals: [], allowed: ['necessary', 'analytics'] });
  });
});
