import { type Campaign, fnv1a32, type Step } from '@dangol/schema';

/** The arm of a visitor: by a hash of the campaign's id and the seed, so that another campaign's is another draw. `base` without a split. */
export function armOf({ id, split = {} }: Campaign, seed: string): string {
  const { holdout = 0, arms = [] } = split;
  // The id goes first: a hash of texts that differ at their ends alone is much the same.
  let drawn = fnv1a32(`${id}\n${seed}`) / 2 ** 32 - holdout;
  for (const { name, share } of [{ name: 'holdout', share: 0 }, ...arms]) {
    drawn -= share * (1 - holdout);
    if (drawn < 0) return name;
  }
  return 'base';
}

/** The steps of an arm; those of the campaign itself for whoever is held out, too. */
export function stepsOf({ split, steps }: Campaign, arm: string): readonly Step[] {
  return split?.arms?.find(({ name }) => name === arm)?.steps ?? steps;
}

/** Whether a step lies over the page. */
export function isOverlay(step: Step): boolean {
  return 'show' in step && step.show.format !== 'inline';
}

/** Whether caps count a step: they count messages, and of a campaign without any its intents. */
export function isCounted(step: Step, steps: readonly Step[]): boolean {
  return 'show' in step || ('intent' in step && !steps.some((one) => 'show' in one));
}

/** The groups whose caps a step shares, besides the campaign's own. */
export function groupsOf({ limits }: Campaign, step: Step): string[] {
  return [...new Set([isOverlay(step) ? 'overlays' : '', limits?.group ?? ''])].filter(Boolean);
}
