import type { Affinity } from '@dangol/schema';
import { likingNow } from './liking-now';

/** How strong a liking is, in words. */
export type Strength = 'strong' | 'some' | 'faint' | 'unknown';

/** From here on a liking is strong: eight fresh views, or one purchase and three. */
const STRONG = 8;

/** From here on there is some: three fresh views. */
const SOME = 3;

/** Events that must have spoken before a liking is claimed. */
const EVENTS = 3;

/**
 * The strength of a liking as it stands now. Less than three events are not enough to tell, whatever their weight, and so is what removals
 * have used up.
 * @param now epoch ms
 */
export function strengthOf(liking: Affinity, now: number): Strength {
  const left = likingNow(liking, now);
  if (liking.count < EVENTS || !left) return 'unknown';
  return left >= STRONG ? 'strong' : left >= SOME ? 'some' : 'faint';
}
