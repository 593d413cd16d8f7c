import type { Manifest } from '@dangol/schema';
import { userError } from '../errors';

/** Default of `--max-loss`. */
export const MAX_LOSS = 0.2;

/**
 * Lets a model pass that has lost no more than this share of the published one's items: half a feed must not take the place of a whole one.
 * @throws UserError for any other, with both counts.
 */
export function requireLittleLoss(
  target: string,
  published: Manifest | undefined,
  next: Manifest,
  maxLoss = MAX_LOSS,
): void {
  const [had, has] = [published?.counts.items ?? 0, next.counts.items];
  if (had - has > had * maxLoss) throw userError('tooMuchLost', target, had, has, maxLoss);
}
