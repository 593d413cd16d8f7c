import { rank } from '@dangol/recommender';
import type { Card, ItemRecord, Popular } from '@dangol/schema';
import type { OpenModel } from '../../inspect/open-model';
import { EXAMPLE_ITEMS, type Example, type ExampleStrip, type ItemFacts, type NamedItem } from '../report-data';
import { nameOf } from './name-of';

const STRIPS = ['similar-buyers', 'goes-with'] as const;
/** Cards that come with a record, of each list. */
const CARDS = 12;

/**
 * An item with its strips as the browser's own scoring fills them for a visitor of whom nothing is known; `undefined` where no strip has
 * anything of its own.
 */
export async function showExample(
  model: OpenModel,
  popular: Popular,
  { id, buyers, visitors }: ItemFacts,
  lang: string,
): Promise<Example | undefined> {
  const record = await model.record(id);
  if (!record?.card) return undefined;
  const cards = await cardsOf(model, record);
  const strips = STRIPS.map((strip): ExampleStrip => {
    const request = { kind: strip, item: id, snapshot: null, records: new Map([[id, record]]), cards, popular, now: 0 };
    const own = rank(request).filter(({ reason }) => !reason.code.startsWith('popular'));
    const items = own.flatMap(({ id: other }): NamedItem[] => {
      const card = cards.get(other);
      return card && card.availability !== 'out_of_stock' ? [nameOf(card, lang)] : [];
    });
    return { strip, items: items.slice(0, EXAMPLE_ITEMS) };
  });
  if (!strips.some(({ items }) => items.length)) return undefined;
  return { item: nameOf(record.card, lang), buyers, visitors, strips };
}

async function cardsOf(model: OpenModel, { lists }: ItemRecord): Promise<Map<string, Card>> {
  const ids = new Set(Object.values(lists).flatMap((list) => list?.ids.slice(0, CARDS) ?? []));
  const cards = new Map<string, Card>();
  for (const id of ids) {
    const card = await model.card(id);
    if (card) cards.set(id, card);
  }
  return cards;
}
