import type { Campaign, Duration } from '@dangol/schema';
import type { Wanted } from './signals';

/**
 * The thresholds that any of these campaigns waits for, each once, ascending.
 * @param msOf a duration in ms; `NaN` or `undefined` where it is none.
 */
export function wantedSignals(
  campaigns: readonly Pick<Campaign, 'when'>[],
  msOf: (duration: Duration) => number | undefined,
): Required<Wanted> {
  const triggers = campaigns.flatMap(({ when }) => when);
  const ascending = (values: (number | undefined)[]) =>
    [...new Set(values)].filter((value): value is number => value! >= 0).sort((a, b) => a - b);
  return {
    exit: triggers.some((trigger) => 'exit' in trigger),
    idle: ascending(triggers.flatMap((trigger) => ('idle' in trigger ? msOf(trigger.idle) : []))),
    active: ascending(triggers.flatMap((trigger) => ('active' in trigger ? msOf(trigger.active) : []))),
    scroll: ascending(triggers.flatMap((trigger) => ('scroll' in trigger ? trigger.scroll : []))),
  };
}
