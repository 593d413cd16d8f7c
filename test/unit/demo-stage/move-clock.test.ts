import { expect, test } from 'vitest';
import { moveClock } from '../../../demo-site/stage/head/move-clock';

const DAY_MS = 86_400_000;

test('every way of asking for the time says the later one, and given moments stay', () => {
  const Real = Date;
  const window = { Date: Real };
  const before = Object.getOwnPropertyDescriptor(Real.prototype, 'constructor')!;
  try {
    moveClock(window, 14);
    const Later = window.Date;
    const soon = (at: number) => Math.abs(at - Real.now() - 14 * DAY_MS) < 5000;
    expect(soon(Later.now())).toBe(true);
    expect(soon(new Later().getTime())).toBe(true);
    expect(soon(Real.parse(Later()))).toBe(true);
    expect(new Later(2026, 0, 31).getMonth()).toBe(0);
    expect(new Later('2026-01-31T00:00:00Z').getTime()).toBe(Later.UTC(2026, 0, 31));
    expect(new Real(0)).toBeInstanceOf(Later);
    expect(new Later()).toBeInstanceOf(Real);
    expect(new Later().constructor).toBe(Later);
    class Moment extends Later {}
    expect(soon(new Moment().getTime())).toBe(true);
  } finally {
    Object.defineProperty(Real.prototype, 'constructor', before);
  }
});
