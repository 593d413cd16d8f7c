import type { ItemLists } from '@dangol/schema';
import type { Inspection } from '../inspect/inspect-item';

const NAMES: Record<keyof ItemLists, string> = {
  similarBuyers: 'similar buyers purchased',
  goesWith: 'goes well with',
  viewed: 'viewed together',
  cart: 'completes the cart',
};

/** An item and its neighbours for people. */
export function formatInspection({ id, card, repeat, lists }: Inspection): string {
  const facts = [
    card?.title,
    card?.category && `[${card.category}]`,
    card?.price && `${card.price} ${card.currency ?? ''}`.trim(),
  ];
  const lines = [[id, ...facts.filter(Boolean)].join('  ')];
  if (repeat) {
    const gap = repeat.gapDays === undefined ? '' : `, usually after ${repeat.gapDays} days`;
    lines.push(`bought again by ${(100 * repeat.rate).toFixed(1)} % of its buyers${gap}`);
  }
  if (!lists.length) lines.push('no neighbours: too few people bought or viewed it');
  const order = Object.keys(NAMES);
  for (const { list, length, neighbours } of lists.toSorted((a, b) => order.indexOf(a.list) - order.indexOf(b.list))) {
    lines.push('', `${NAMES[list]} (${length})`);
    for (const { id: other, title, category, weight } of neighbours) {
      lines.push(
        `  ${String(weight).padStart(3)}  ${[other, title, category && `[${category}]`].filter(Boolean).join('  ')}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
