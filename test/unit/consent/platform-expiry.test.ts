import { describe, expect, test } from 'vitest';
import { aDevice } from './a-device';

const source = 'cmp:klaro' as const;
const granted = { personalization: true, analytics: true };

describe('what a platform was granted', () => {
  test('runs out as our own grants do, where the regime says so: held back at first, then to be asked for', () => {
    const device = aDevice();
    const [eu, kr] = [device.open({ regime: 'eu' }), aDevice().open({ regime: 'kr', expiresAfterDays: 180 })];
    for (const consent of [eu, kr]) consent.set(granted, { source, isAction: true });
    device.pass(394);
    expect(eu.standing(['analytics'])).toBe('allowed');
    device.pass(1);
    expect(eu.standing(['analytics'])).toBe('suspended');
    expect(eu.tasks().map(({ kind }) => kind)).toContain('expiry');
    device.pass(30);
    expect(eu.standing(['analytics'])).toBe('waiting');
  });

  test('holds without an end where ours do, whatever the version of our own notice', () => {
    const device = aDevice();
    const consent = device.open({ regime: 'us', noticeVersion: '2' });
    consent.set(granted, { source, isAction: true });
    device.pass(4000);
    expect(consent.standing(['analytics'])).toBe('allowed');
  });

  test('counts anew where the platform still says so after it has run out, or the visitor chooses it again', () => {
    const device = aDevice();
    const consent = device.open();
    consent.set(granted, { source, isAction: true });
    device.pass(200);
    consent.set(granted, { source });
    expect(consent.history()).toHaveLength(1);
    device.pass(200);
    consent.set(granted, { source });
    expect(consent.standing(['personalization', 'analytics'])).toBe('allowed');
    consent.set(granted, { source });
    expect(consent.history()).toHaveLength(2);
  });

  test('is not brought back where the visitor has decided otherwise since', () => {
    const device = aDevice();
    const consent = device.open();
    consent.set(granted, { source, isAction: true });
    consent.withdraw(['personalization']);
    device.pass(400);
    for (let page = 0; page < 3; page++) consent.set(granted, { source });
    expect(consent.standing(['personalization'])).toBe('denied');
    expect(consent.standing(['analytics'])).toBe('allowed');
    expect(consent.history()).toHaveLength(3);
  });
});
