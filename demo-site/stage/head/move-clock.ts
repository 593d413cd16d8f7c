/** The slice of a window whose clock is moved. */
export interface ClockWindow {
  Date: DateConstructor;
}

const DAY_MS = 86_400_000;

/**
 * Moves the page's clock ahead: `Date.now()`, `new Date()` and `Date()` say the later moment, in every script that runs from now on. A date of
 * a given moment stays what it is, and timers run as before.
 */
export function moveClock(window: ClockWindow, days: number): void {
  if (!days) return;
  const { Date: Real } = window;
  const now = () => Real.now() + days * DAY_MS;
  function Later(this: unknown, ...given: []) {
    if (!new.target) return new Real(now()).toString();
    return Reflect.construct(Real, given.length ? given : [now()], new.target);
  }
  Later.prototype = Real.prototype;
  Object.setPrototypeOf(Later, Real);
  Object.assign(Later, { now });
  Object.defineProperty(Real.prototype, 'constructor', { value: Later, configurable: true, writable: true });
  window.Date = Later as unknown as DateConstructor;
}
