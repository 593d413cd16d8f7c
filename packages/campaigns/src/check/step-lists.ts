import type { Campaign, Step } from '@dangol/schema';

/** The steps of a campaign by path: its own, and those of every arm. */
export function stepLists({ steps, split }: Campaign, path: string): { path: string; steps: readonly Step[] }[] {
  const arms = split?.arms ?? [];
  return [
    { path: `${path}.steps`, steps },
    ...arms.map((arm, place) => ({ path: `${path}.split.arms[${place}].steps`, steps: arm.steps })),
  ];
}
