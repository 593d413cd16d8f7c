import type { ProfileSnapshot } from '@dangol/schema';
import { fill } from './fill';
import type { Row } from './sections-of';
import type { PrivacyTexts } from './texts';

/**
 * What was done lately, a row for each kind of event, the newest first: how often, and when last. An event of several items was done once.
 * @param when a moment in words
 */
export function latelyOf(
  moments: ProfileSnapshot['moments'],
  texts: PrivacyTexts,
  when: (at: number) => string,
): Row[] {
  const times = new Map<string, Set<number>>();
  for (const { name, at } of moments ?? []) times.set(name, (times.get(name) ?? new Set()).add(at));
  return [...times].map(([event, all]) => ({
    key: event,
    // An event of the shop's own has the name that the shop gave it.
    name: Object.hasOwn(texts, `did.${event}`) ? texts[`did.${event}` as 'did.search'] : event,
    note: `${fill(texts.times, { n: all.size })} · ${when(Math.max(...all))}`,
    forgotten: { event },
  }));
}
