import type { ConsentTask } from '@dangol/schema';
import { beforeEach, describe, expect, test } from 'vitest';
import { NOON_AT } from '../../support/builders';
import { aDevice, type ConsentTab, DAY_MS } from './a-device';

let device: ReturnType<typeof aDevice>;
beforeEach(() => {
  device = aDevice();
});

/** Tasks as words: kind, what about, day on which they are due, counted from the start. */
const due = (consent: ConsentTab) => consent.tasks().map(inWords);
const inWords = ({ kind, purposes, channels, dueBy }: ConsentTask) =>
  [kind, ...purposes, ...channels, `day ${(dueBy - NOON_AT) / DAY_MS}`].join(' ');

describe('kr: the duties that advertising brings', () => {
  test('the result of each consent, refusal and withdrawal is told within 14 days', () => {
    const consent = device.open({ regime: 'kr' });
    consent.set({ analytics: true });
    expect(due(consent)).toEqual([]);
    consent.set({ marketing: true }, { channels: { email: { ad: true } } });
    device.pass(3);
    consent.withdraw(['marketing']);
    expect(due(consent)).toEqual(['result-notice marketing email day 14', 'result-notice marketing email day 17']);
    device.pass(100);
    expect(due(consent)).toHaveLength(2);
  });

  test('a consent is confirmed every two years, listed 30 days ahead, until it is done, and then again', () => {
    const consent = device.open({ regime: 'kr' });
    consent.set({ marketing: true }, { channels: { sms: { ad: true, night: true } } });
    for (const task of consent.tasks()) consent.completed(task);
    device.pass(699);
    expect(due(consent)).toEqual([]);
    device.pass(1);
    expect(due(consent)).toEqual(['reconfirm marketing sms day 730']);
    device.pass(60);
    expect(due(consent)).toEqual(['reconfirm marketing sms day 730']);
    consent.completed(consent.tasks()[0]!);
    expect(due(device.open({ regime: 'kr' }))).toEqual([]);
    device.pass(2 * 730 - 31 - device.now / DAY_MS + NOON_AT / DAY_MS);
    expect(due(consent)).toEqual([]);
    device.pass(1);
    expect(due(consent)).toEqual(['reconfirm marketing sms day 1460']);
  });

  test('what was decided anew since is confirmed for the newer decision, each kind and channel for itself', () => {
    const consent = device.open({ regime: 'kr' });
    consent.set({ marketing: true }, { channels: { sms: { ad: true, night: true }, email: { ad: true } } });
    device.pass(10);
    consent.set({}, { channels: { sms: { night: false }, email: { ad: false } } });
    device.pass(5);
    consent.set({ marketing: true });
    for (const task of consent.tasks()) consent.completed(task);
    device.pass(720);
    expect(due(consent)).toEqual(['reconfirm sms day 730', 'reconfirm marketing day 745']);
  });

  test('who has refused advertising is not asked to confirm a channel', () => {
    const consent = device.open({ regime: 'kr' });
    consent.set({ marketing: true }, { channels: { sms: { ad: true } } });
    device.pass(1);
    consent.set({ marketing: false });
    for (const task of consent.tasks()) consent.completed(task);
    device.pass(720);
    expect(due(consent)).toEqual([]);
  });

  test("a member's tasks stand while another member, or nobody, is signed in; a platform's refusal ends them", () => {
    const consent = device.open({ regime: 'kr' });
    consent.subject({ id: 'm-1' });
    consent.set({ marketing: true });
    consent.completed(consent.tasks()[0]!);
    consent.subject({ id: 'm-2' });
    consent.set({ marketing: true });
    consent.completed(consent.tasks()[0]!);
    consent.subject(null);
    device.pass(720);
    expect(due(consent)).toEqual(['reconfirm marketing day 730', 'reconfirm marketing day 730']);
    consent.set({ marketing: false }, { source: 'cmp:klaro' });
    expect(due(consent)).toEqual(['result-notice marketing day 734']);
  });

  test("a member's refusal is told once, though it withdraws the guest's consent as well", () => {
    const consent = device.open({ regime: 'kr' });
    consent.set({ marketing: true });
    for (const task of consent.tasks()) consent.completed(task);
    consent.subject({ id: 'm-1' });
    consent.set({ marketing: false });
    expect(due(consent)).toHaveLength(1);
    consent.subject(null);
    device.pass(1);
    consent.withdraw(['marketing']);
    expect(due(consent)).toHaveLength(2);
  });

  test.each(['eu', 'uk', 'us', 'none'] as const)('%s knows none of them', (regime) => {
    const consent = device.open({ regime });
    consent.set({ marketing: true }, { channels: { email: { ad: true } } });
    device.pass(300);
    expect(due(consent)).toEqual([]);
    expect(consent.tasks(NOON_AT + 10 * 365 * DAY_MS).filter(({ kind }) => kind !== 'expiry')).toEqual([]);
  });
});

describe('expiry', () => {
  test('is listed 30 days ahead, for what is still granted, until it is decided anew or done', () => {
    const consent = device.open();
    consent.set({ analytics: true, personalization: true, marketing: false });
    device.pass(200);
    consent.set({ analytics: true });
    device.pass(164);
    expect(due(consent)).toEqual([]);
    device.pass(1);
    expect(due(consent)).toEqual(['expiry personalization day 395']);
    expect(consent.tasks(NOON_AT + 600 * DAY_MS).map(inWords)).toEqual([
      'expiry personalization day 395',
      'expiry analytics day 595',
    ]);
    consent.set({ personalization: true });
    expect(due(consent)).toEqual([]);
    const [later] = consent.tasks(NOON_AT + 594 * DAY_MS);
    consent.completed(later!);
    expect(consent.tasks(NOON_AT + 594 * DAY_MS)).toEqual([]);
  });

  test('comes sooner where the shop says so, in a regime without one, too; of a choice in a platform as of ours', () => {
    const consent = device.open({ regime: 'none', expiresAfterDays: 90 });
    consent.set({ analytics: true });
    consent.set({ personalization: true }, { source: 'cmp:klaro' });
    device.pass(60);
    expect(due(consent)).toEqual(['expiry analytics day 90', 'expiry personalization day 90']);
    expect(due(device.open({ regime: 'none' }))).toEqual([]);
  });
});
