import type { Compiled } from '@dangol/campaigns';

const known = new WeakMap<Compiled, ReadonlySet<string>>();

/** Names of the events that any of these campaigns is for, or ended by: at all others nothing stored need be looked at. */
export function endingEvents(compiled: Compiled): ReadonlySet<string> {
  const before = known.get(compiled);
  if (before) return before;
  const names = compiled.campaigns.flatMap(({ goal, steps, split }) => {
    const all = [steps, ...(split?.arms ?? []).map((arm) => arm.steps)].flat();
    const ends = all.flatMap((step) => ('intent' in step ? step.intent : step).cancelOn ?? []);
    return [...(goal ? [goal] : []), ...ends].map(({ event }) => event);
  });
  const events = new Set(names);
  known.set(compiled, events);
  return events;
}
