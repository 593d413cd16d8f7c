import type { Signal } from '@dangol/campaigns';
import type { CampaignFile, Trigger } from '@dangol/schema';

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** A duration of a rules file in ms; `0` where it is none. */
export function durationMs(text: string): number {
  const [, count, unit] = /^(\d+)([smhdw])$/.exec(text) ?? [];
  return Number(count ?? 0) * (UNITS[unit ?? ''] ?? 0);
}

/** Something that can be made to happen, by the kind of trigger and what stands with it: `event add_to_cart`, `idle 30s`. */
export interface Trial {
  name: Trigger extends infer One ? (One extends unknown ? keyof One : never) : never;
  value: string;
  signal: Signal;
}

/**
 * The triggers that the campaigns of a file wait for, each once, as what would have to happen on the page for them.
 * @param item the page's, for events that are about one.
 */
export function triggersOf({ campaigns }: CampaignFile, item: string | undefined): Trial[] {
  const trials = new Map<string, Trial>();
  for (const trigger of campaigns.flatMap(({ when }) => when)) {
    const trial = trialOf(trigger, item);
    trials.set(`${trial.name} ${trial.value}`, trial);
  }
  return [...trials.values()];
}

function trialOf(trigger: Trigger, item: string | undefined): Trial {
  if ('event' in trigger) {
    const about = trigger.item && trigger.item !== 'this' ? trigger.item : item;
    const signal = { kind: 'event', name: trigger.event, items: about === undefined ? [] : [about] } as const;
    return { name: 'event', value: trigger.event, signal };
  }
  if ('idle' in trigger)
    return { name: 'idle', value: trigger.idle, signal: { kind: 'idle', ms: durationMs(trigger.idle) } };
  if ('active' in trigger) {
    return { name: 'active', value: trigger.active, signal: { kind: 'active', ms: durationMs(trigger.active) } };
  }
  if ('scroll' in trigger) {
    return { name: 'scroll', value: `${trigger.scroll} %`, signal: { kind: 'scroll', percent: trigger.scroll } };
  }
  return 'exit' in trigger
    ? { name: 'exit', value: '', signal: { kind: 'exit' } }
    : { name: 'page', value: '', signal: { kind: 'page' } };
}
