import type { CategoryId, GenderFit } from '../product';

const CLOTHES: Record<GenderFit, string[]> = {
  women: ['S', 'M', 'L'],
  men: ['M', 'L', 'XL', '2XL'],
  unisex: ['S', 'M', 'L', 'XL'],
};
const WAISTS: Record<GenderFit, string[]> = {
  women: ['24', '25', '26', '27', '28', '29'],
  men: ['28', '30', '32', '34', '36'],
  unisex: ['26', '28', '30', '32', '34'],
};
/** Millimetres, as in Korea. */
const FEET: Record<GenderFit, string[]> = {
  women: ['225', '230', '235', '240', '245', '250'],
  men: ['250', '255', '260', '265', '270', '275', '280'],
  unisex: ['230', '240', '250', '260', '270', '280'],
};

/** The sizes in which a design is made; `FREE` where one size fits all. */
export function sizesOf(category: CategoryId, garment: string, fit: GenderFit): string[] {
  if (category === 'trousers') return WAISTS[fit];
  if (category === 'shoes') return FEET[fit];
  if (garment === 'socks') return ['230–250', '250–280'];
  if (garment === 'gloves') return ['M', 'L'];
  if (category === 'bags' || category === 'accessories') return ['FREE'];
  return CLOTHES[fit];
}
