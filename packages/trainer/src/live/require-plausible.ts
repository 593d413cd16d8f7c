import { userError } from '../errors';
import type { Comparison } from './compare-prices';

/** Of so large a share of the prices a fault must be true before it is taken for one. */
const MOST = 0.5;

/**
 * Refuses a comparison that tells of a wrong or broken catalogue rather than of new prices: too many items gone, most prices tenfold, most prices gone.
 * @param maxLoss the largest share of the model's items that may be gone, 0 to 1.
 * @throws UserError
 */
export function requirePlausible(found: Comparison, maxLoss: number): void {
  const { known, gone, priced, tenfold, unpriced } = found;
  if (known === 0) throw userError('noKnownPrices');
  if (gone > known * maxLoss) throw userError('catalogueLoss', gone, known, maxLoss);
  if (tenfold > priced * MOST) throw userError('tenfoldPrices', tenfold, priced);
  if (unpriced > (priced + unpriced) * MOST) throw userError('unpriced', unpriced, priced + unpriced);
}
