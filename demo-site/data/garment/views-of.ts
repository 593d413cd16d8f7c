import type { DemoProduct } from '../product';

/** The ways a product is shown. */
export type PictureView = 'flat' | 'hanging' | 'standing' | 'folded' | 'detail' | 'fabric';

const HUNG = new Set(['outer', 'tops', 'shirts', 'knitwear', 'trousers', 'skirts', 'dresses']);
const FOLDED = new Set(['tops', 'shirts', 'knitwear', 'trousers']);
const NOT_FOLDED = new Set(['shorts', 'tank', 'blouse', 'teePack']);
const HUNG_BY_STRAPS = new Set(['camisole']);

/** The pictures of a product's gallery in their order: laid flat, as it is worn or stands, folded or from near, and its cloth. */
export function viewsOf({ category, garment }: Pick<DemoProduct, 'category' | 'garment'>): PictureView[] {
  const isHung = HUNG.has(category) || HUNG_BY_STRAPS.has(garment);
  const isFolded = FOLDED.has(category) && !NOT_FOLDED.has(garment);
  return ['flat', isHung ? 'hanging' : 'standing', isFolded ? 'folded' : 'detail', 'fabric'];
}
