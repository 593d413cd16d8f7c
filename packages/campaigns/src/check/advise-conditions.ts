import { type Campaign, type Condition, FACTS, type FactForm, type Test } from '@dangol/schema';
import { durationMs } from '../duration-ms';
import { adviseEvent } from './advise-event';
import type { Complain } from './complaint';

/** How far back the profile's moments go. */
const MOMENTS = '90d';

/** What is unwise in the conditions of a sound campaign. */
export function adviseConditions({ if: condition }: Campaign, path: string, warn: Complain): void {
  if (!condition) return;
  adviseAlternatives(condition, `${path}.if`, warn);
  for (const [test, at] of testsOf(condition, `${path}.if`)) {
    const { event, within, gt, gte = gt, lt, lte = lt } = test;
    if (event) adviseEvent(event, `${at}.event`, warn);
    if (within && durationMs(within) > durationMs(MOMENTS))
      warn(`${at}.within`, `at most ${MOMENTS}: the profile goes no further back`, within, `write "${MOMENTS}"`);
    if (gte !== undefined && lte !== undefined && gte > lte) warn(at, 'bounds that a number can be between', test);
  }
}

/** A purpose that one alternative needs, all need: whoever has refused it sees nothing of the campaign, whatever the other alternatives say. */
function adviseAlternatives(condition: Condition, path: string, warn: Complain): void {
  for (const [list, at] of alternativesOf(condition, path)) {
    const needs = list.map((one) => new Set(testsOf(one, '').flatMap(([{ fact }]) => purposesOf(fact))));
    for (const [place, own] of needs.entries())
      for (const purpose of own)
        if (!needs.every((other) => other.has(purpose)))
          warn(`${at}[${place}]`, `an alternative without ${purpose}, or a campaign of its own`, list[place]);
  }
}

/** What is needed for a fact. */
function purposesOf(fact: Test['fact']): string[] {
  const { purpose } = FACTS[fact] as FactForm;
  return purpose ? [purpose] : [];
}

/** Every list of an `any`, with its path. */
function alternativesOf(condition: Condition, path: string): [Condition[], string][] {
  const own: [Condition[], string][] = 'any' in condition ? [[condition.any, `${path}.any`]] : [];
  return [...own, ...partsOf(condition, path).flatMap(([one, at]) => alternativesOf(one, at))];
}

/** Every test of a sound condition, with its path. */
function testsOf(condition: Condition, path: string): [Test, string][] {
  if ('fact' in condition) return [[condition, path]];
  return partsOf(condition, path).flatMap(([one, at]) => testsOf(one, at));
}

/** What a condition is made of. */
function partsOf(condition: Condition, path: string): [Condition, string][] {
  if ('not' in condition) return [[condition.not, `${path}.not`]];
  if ('all' in condition) return condition.all.map((one, place) => [one, `${path}.all[${place}]`]);
  return 'any' in condition ? condition.any.map((one, place) => [one, `${path}.any[${place}]`]) : [];
}
