import type { Card } from '@dangol/schema';

/** Words of a title that tell one variant of a product from another: sizes and the commonest colours, English and Korean. */
const VARYING =
  /^(|x*[sl]|m|free|black|white|gr[ae]y|navy|blue|red|pink|beige|블랙|화이트|그레이|네이비|블루|핑크|베이지)$/;

/**
 * What stands for a card's product, so that one variant of it is shown: its group, and its brand, category and title without colour and size.
 * Careful on purpose (a number is a model as often as a size): the trainer knows more, and says it by `group`.
 */
export function productOf({ id, group = id, title, brand, category }: Card): string[] {
  const words = title.toLowerCase().split(/[\s,/()[\]·_-]+/);
  return [group, JSON.stringify([words.filter((word) => !VARYING.test(word)), brand, category])];
}
