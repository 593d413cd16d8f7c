import type { Trigger } from '@dangol/schema';
import { durationMs } from './duration-ms';
import { isOnPage } from './is-on-page';
import type { PageNow, Signal } from './situation';

type EventSignal = Extract<Signal, { kind: 'event' }>;

/** What an index knows a trigger by: an event's name, or the kind of signal. */
export function triggerKey(of: Trigger | Signal): string {
  if ('event' in of) return `event ${of.event}`;
  if ('kind' in of) return of.kind === 'event' ? `event ${of.name}` : of.kind;
  return Object.keys(of).find((key) => key !== 'path')!;
}

/** Whether a signal is what a trigger waits for. */
export function isTrigger(trigger: Trigger, signal: Signal, page: PageNow): boolean {
  if (triggerKey(trigger) !== triggerKey(signal)) return false;
  if ('event' in trigger) return !trigger.item || (signal as EventSignal).items.includes(trigger.item);
  if ('page' in trigger)
    return (
      (trigger.page === 'any' || trigger.page.includes(page.type!)) &&
      (!trigger.path || isOnPage(trigger.path, page.address))
    );
  const { ms, percent } = signal as { ms?: number; percent?: number };
  if ('idle' in trigger) return ms! >= durationMs(trigger.idle);
  if ('active' in trigger) return ms! >= durationMs(trigger.active);
  return 'scroll' in trigger ? percent! >= trigger.scroll : true;
}
