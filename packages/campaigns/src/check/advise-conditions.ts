import type { Campaign, Condition, Test } from '@dangol/schema';
import { adviseEvent } from './advise-event';
import type { Complain } from './complaint';
import { spanOf } from './span-of';

/** How far back the profile's moments go. */
const MOMENTS = '90d';

/** What is unwise in the conditions of a sound campaign. */
export function adviseConditions({ if: condition }: Campaign, path: string, warn: Complain): void {
  for (const [test, at] of testsOf(condition, `${path}.if`)) {
    const { fact, event, within, gt, gte = gt, lt, lte = lt } = test;
    if (event) adviseEvent(event, `${at}.event`, warn);
    if (fact === 'demographic')
      warn(`${at}.fact`, 'a fact without the purpose demographics: it is unknown to who has not granted it', fact);
    if (within && spanOf(within) > spanOf(MOMENTS))
      warn(`${at}.within`, `at most ${MOMENTS}: the profile goes no further back`, within, `write "${MOMENTS}"`);
    if (gte !== undefined && lte !== undefined && gte > lte) warn(at, 'bounds that a number can be between', test);
  }
}

/** Every test of a sound condition, with its path. */
function testsOf(condition: Condition | undefined, path: string): [Test, string][] {
  if (!condition) return [];
  if ('fact' in condition) return [[condition, path]];
  if ('not' in condition) return testsOf(condition.not, `${path}.not`);
  const [name, list] = 'all' in condition ? ['all', condition.all] : ['any', condition.any];
  return (list as Condition[]).flatMap((one, place) => testsOf(one, `${path}.${name}[${place}]`));
}
