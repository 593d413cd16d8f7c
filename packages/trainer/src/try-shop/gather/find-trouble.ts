import type { Card } from '@dangol/schema';
import type { ItemFacts } from '../../report-page/report-data';
import type { Trouble } from '../try-data';

const SHOWN = 8;
/** `2.02611E+13`, `="45"`, `#N/A`, `####`; sixteen digits or more, of which a spreadsheet has kept fifteen. */
const RUINED = /^[0-9]+([.,][0-9]+)?E\+?[0-9]+$|^=|^#(N\/A|REF!|VALUE!|NAME\?|NULL!|DIV\/0!|#+)|^[0-9]{15}0+$/iu;

/** What of a card the count of trouble needs. */
export type CardFacts = Pick<Card, 'title' | 'image' | 'price' | 'category' | 'url' | 'group'>;

/**
 * Counts what is missing or looks wrong in the items of the shop.
 * @param cards of items that have one, by id.
 */
export function findTrouble(
  facts: readonly ItemFacts[],
  cards: ReadonlyMap<string, CardFacts>,
  { hasCatalogue, strangers, resolved }: Pick<Trouble, 'hasCatalogue' | 'strangers' | 'resolved'>,
): Trouble {
  const offered = facts.filter(({ listed }) => listed);
  const missing = (field: keyof CardFacts) =>
    offered.filter(({ id }) => cards.has(id) && cards.get(id)?.[field] === undefined).length;
  const ruined = facts.filter(({ id }) => RUINED.test(id)).map(({ id }) => id);
  return {
    items: offered.length,
    hasCatalogue,
    ...(resolved && { resolved }),
    strangers,
    withoutName: offered.filter(({ id }) => !cards.has(id)).length,
    withoutPicture: missing('image'),
    withoutPrice: missing('price'),
    withoutCategory: missing('category'),
    withoutLink: missing('url'),
    sameTitle: sameTitles(offered, cards),
    ruined: { count: ruined.length, ids: ruined.slice(0, SHOWN) },
  };
}

function sameTitles(offered: readonly ItemFacts[], cards: ReadonlyMap<string, CardFacts>): Trouble['sameTitle'] {
  const bearers = new Map<string, { title: string; items: number; products: Set<string> }>();
  for (const { id } of offered) {
    const card = cards.get(id);
    if (!card) continue;
    const key = card.title.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
    const known = bearers.get(key) ?? { title: card.title, items: 0, products: new Set() };
    known.items++;
    known.products.add(card.group ?? id);
    bearers.set(key, known);
  }
  return [...bearers.values()]
    .filter(({ products }) => products.size > 1)
    .sort((a, b) => b.items - a.items || (a.title < b.title ? -1 : 1))
    .map(({ title, items }) => ({ title, items }));
}
