import type { CategoryId } from '../../product';
import { accessories, basics } from './accessories-and-basics';
import { knitwear } from './knitwear';
import { outer } from './outer';
import { shirts } from './shirts';
import { bags, shoes } from './shoes-and-bags';
import { dresses, skirts } from './skirts-and-dresses';
import { tops } from './tops';
import { trousers } from './trousers';

/** The written designs of every category, in the order in which the shop shows its categories. */
export const DESIGNS: readonly (readonly [CategoryId, string])[] = [
  ['outer', outer],
  ['tops', tops],
  ['shirts', shirts],
  ['knitwear', knitwear],
  ['trousers', trousers],
  ['skirts', skirts],
  ['dresses', dresses],
  ['shoes', shoes],
  ['bags', bags],
  ['accessories', accessories],
  ['basics', basics],
];
