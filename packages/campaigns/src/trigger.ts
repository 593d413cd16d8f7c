import type { Trigger } from '@dangol/schema';
import { durationMs } from './duration-ms';
import { isOnPage } from './is-on-page';
import type { PageNow, Signal } from './situation';

type Fields<Union> = Partial<Record<Union extends unknown ? keyof Union : never, unknown>>;

/** Whether a signal is what a trigger waits for. */
export function isTrigger(trigger: Trigger, signal: Signal, page: PageNow): boolean {
  if ('event' in trigger)
    return (
      signal.kind === 'event' && signal.name === trigger.event && (!trigger.item || signal.items.includes(trigger.item))
    );
  if ('page' in trigger)
    return (
      signal.kind === 'page' &&
      (trigger.page === 'any' || trigger.page.includes(page.type!)) &&
      (!trigger.path || isOnPage(trigger.path, page.address))
    );
  const wanted = (trigger as Fields<Trigger>)[signal.kind as 'exit'];
  const { ms, percent } = signal as { ms?: number; percent?: number };
  return wanted === true || percent! >= (wanted as number) || ms! >= durationMs(wanted as string);
}
