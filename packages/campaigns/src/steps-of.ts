import { type Campaign, fnv1a32, type Step } from '@dangol/schema';

/** The arm of a visitor: by a hash of the campaign's id and the seed, so that another campaign's is another draw. `base` without a split. */
export function armOf({ id, split = {} }: Campaign, seed: string): string {
  const { holdout = 0, arms = [] } = split;
  // The id goes first: a hash of texts that differ at their ends alone is much the same.
  let drawn = fnv1a32(`${id}\n${seed}`) / 2 ** 32;
  if (drawn < holdout) return 'holdout';
  drawn = (drawn - holdout) / (1 - holdout);
  for (const { name, share } of arms) {
    if (drawn < share) return name;
    drawn -= share;
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
