import type { ItemNow, Situation } from '@dangol/campaigns';
import type { Card, MessageItems } from '@dangol/schema';
import type { Source, StripItem, StripKind } from '@dangol/widget';

/** What gives items and their cards. */
export interface ItemSources {
  source: Pick<Source, 'recommend'>;
  /** Cards as the model knows them, by id. */
  cards: (ids: string[]) => Promise<ReadonlyMap<string, Card>>;
  /** The shop's own last word on them. */
  transformItems?: ((items: StripItem[]) => StripItem[]) | undefined;
}

/** A message holds this many where its file does not say. */
const LIMIT = 3;

/** The items that go with a message, without those that are sold out or of which nothing is known to be shown. */
export async function itemsOf(
  wanted: MessageItems,
  item: string | undefined,
  situation: Situation,
  { source, cards, transformItems = (items) => items }: ItemSources,
): Promise<StripItem[]> {
  if ('kind' in wanted) {
    const { kind, limit = LIMIT } = wanted;
    const about = item ?? situation.page.item;
    const { items } = await source.recommend({ kind: kind as StripKind, item: about, limit, isUnseen: true });
    return transformItems([...items]);
  }
  const ids = 'ids' in wanted ? wanted.ids : item === undefined ? [] : [item];
  const read = ids.length > 0 ? await cards(ids) : new Map<string, Card>();
  const known = ids.flatMap((id) => {
    const card = cardOf(id, read.get(id), situation);
    return card && card.availability !== 'out_of_stock'
      ? [{ id, card, reason: { code: 'campaign' }, score: 0 } satisfies StripItem]
      : [];
  });
  return transformItems(known);
}

/** The model's card with what is known better now; without one, what page and profile noted. `undefined` without a title or an address. */
function cardOf(id: string, card: Card | undefined, { items, snapshot }: Situation): Card | undefined {
  const seen = snapshot?.items.find((other) => other.id === id);
  const noted = seen && {
    title: seen.name ?? '',
    url: seen.url,
    image: seen.image,
    price: seen.price,
    currency: seen.currency,
  };
  const made = { ...definedOf(noted), ...definedOf(card), ...definedOf(items.get(id)), id } as Card;
  return made.title && made.url ? made : undefined;
}

const definedOf = (fields: Partial<Card> | ItemNow | undefined) =>
  Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined));
