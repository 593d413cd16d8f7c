import type { Duration, Trigger } from '@dangol/schema';
import { durationMs } from './duration-ms';
import { isOnPage } from './is-on-page';
import type { PageNow, Signal } from './situation';

/** Whether a signal is what a trigger waits for. */
export function isTrigger(trigger: Trigger, signal: Signal, { type, address }: PageNow): boolean {
  if ('event' in trigger) {
    const { event, item } = trigger;
    return signal.kind === 'event' && signal.name === event && (!item || signal.items.includes(item));
  }
  if ('page' in trigger) {
    const { page, path } = trigger;
    return signal.kind === 'page' && (page === 'any' || page.includes(type!)) && (!path || isOnPage(path, address));
  }
  const wanted = (trigger as Partial<Record<Signal['kind'], true | number | Duration>>)[signal.kind];
  const { ms, percent } = signal as { ms?: number; percent?: number };
  return wanted === true || percent! >= (wanted as number) || ms! >= durationMs(wanted as Duration);
}
