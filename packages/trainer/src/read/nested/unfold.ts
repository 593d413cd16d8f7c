import { asList } from './as-list';
import { type Cells, flatten } from './flatten';
import type { JsonObject } from './parse-json';

/** What a row calls the list of its lines, and what its fields are then called. Compared by letters alone; the first that it has counts. */
const INSIDE: readonly (readonly [prefix: string, names: RegExp])[] = [
  [
    'line_items.',
    /^(lineitems|orderitems?|orderlines?|orderproducts?|ordergoods|orderdetails?|items|lines|goods|products)$/u,
  ],
  ['variants.', /^(variants|productvariants|variations|skus)$/u],
];

/**
 * One order as a row each of its lines, one product as a row each of its variants: their fields prefixed `line_items.` and `variants.` whatever the
 * list is called, the fields of the whole repeated. An object without such a list is one row.
 * @returns of each row its own cells, and those of the whole.
 */
export function unfold(object: JsonObject): (readonly [own: Cells, whole: Cells])[] {
  for (const [prefix, names] of INSIDE) {
    for (const [key, value] of Object.entries(object)) {
      if (value === null || typeof value !== 'object' || !names.test(key.toLowerCase().replace(/[^a-z]/gu, '')))
        continue;
      const list = asList(value);
      if (!list) continue;
      const whole = flatten(object, '', key);
      return list.length ? list.map((each) => [flatten(each, prefix), whole] as const) : [[new Map(), whole]];
    }
  }
  return [[new Map(), flatten(object)]];
}

/** Whether an object is more than a flat row: it has an object inside, or a list of them. */
export function isNested(object: JsonObject): boolean {
  return Object.values(object).some(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      (!Array.isArray(value) || value.some((each) => typeof each === 'object')),
  );
}
