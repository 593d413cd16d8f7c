import { type RecommendRequest, recommend, type StripKind } from '@dangol/recommender';
import { explain } from '@dangol/recommender/words';
import type { Card, Popular, Shard, Shelves } from '@dangol/schema';
import type { Shown, Strip } from '../try-data';

/** Places of a strip, as `<dangol-recs>` has them by default. */
const LIMIT = 12;
/** What a product page carries by the guides, from the top down (under the buy button, below the details), each with its places. */
const ON_PAGE: readonly { kind: StripKind; limit: number }[] = [
  { kind: 'goes-with', limit: 6 },
  { kind: 'similar-buyers', limit: LIMIT },
];
/** What could stand on it besides. */
const BESIDES: readonly StripKind[] = ['cart', 'for-you'];
const SHELVES: readonly StripKind[] = ['popular', 'new-arrivals', 'top-rated'];

/** What strips are made from beside an item's own file. */
export interface Ground {
  popular: Popular;
  shelves?: Shelves | undefined;
  lang: string;
  /** Epoch ms. */
  now: number;
}

/**
 * The strips of an item's page as the browser fills them for a visitor of whom nothing is known: from the item's record and the cards that come with
 * it each strip chooses what is its own, the upper first; what is short is topped up with what is popular; and no two show the same.
 */
export function readPage(id: string, shard: Shard, ground: Ground): { strips: Strip[]; others: Strip[] } {
  const request = requestOf(id, shard);
  const own: string[][] = [];
  for (const { kind, limit } of ON_PAGE) {
    const { items } = recommend({ ...request, kind, limit, exclude: own.flat(), now: ground.now });
    own.push(items.map((item) => item.id));
  }
  const shown = own.map((ids) => [...ids]);
  const strips = ON_PAGE.map(({ kind, limit }, place): Strip => {
    const kept = own[place] ?? [];
    const others = shown.flatMap((ids, other) => (other === place ? [] : ids)).filter((taken) => !kept.includes(taken));
    const exclude = kept.length < limit ? others : own.slice(0, place).flat();
    const answer = toppedUp({ ...request, kind, limit, exclude, now: ground.now }, ground, kept.length < limit);
    shown[place] = answer.items.map(({ card }) => card.id);
    return answer;
  });
  const others = BESIDES.map((kind) => toppedUp({ ...request, kind, now: ground.now }, ground, true));
  return { strips, others: others.filter(({ items }) => items.some(({ isFiller }) => !isFiller)) };
}

/** Strips of the whole shop, those that have something to show. */
export function readShelves(ground: Ground): Strip[] {
  const cards = new Map((ground.shelves?.cards ?? []).map((card) => [card.id, card]));
  return SHELVES.flatMap((kind) => {
    const { shelves, now } = ground;
    const bare = { snapshot: null, records: new Map(), cards, shelves, kind, limit: LIMIT, now };
    const strip = toppedUp(bare, ground, true);
    return strip.items.length && (kind === 'popular' || strip.step !== 'popular') ? [strip] : [];
  });
}

/** How many places of each strip of a page are its own: for counting, without words. */
export function countOwn(id: string, shard: Shard): { kind: StripKind; own: number }[] {
  const request = requestOf(id, shard);
  const taken: string[] = [];
  return ON_PAGE.map(({ kind, limit }) => {
    const { items } = recommend({ ...request, kind, limit, exclude: taken, now: 0 });
    taken.push(...items.map((item) => item.id));
    return { kind, own: items.length };
  });
}

function requestOf(id: string, { items, cards, blend }: Shard): Omit<RecommendRequest, 'kind' | 'now'> {
  const record = items.find((entry) => entry.id === id);
  const listed = new Set([id, ...Object.values(record?.lists ?? {}).flatMap((list) => list?.ids ?? [])]);
  // A shard has each card once, wherever it belongs; a page is given those that its lists name.
  const all = [...cards, ...items.flatMap(({ card }) => (card ? [card] : []))];
  return {
    item: id,
    limit: LIMIT,
    snapshot: null,
    records: new Map(record ? [[id, record]] : []),
    cards: new Map(all.filter((card) => listed.has(card.id)).map((card) => [card.id, card])),
    blend,
  };
}

function toppedUp(request: RecommendRequest, { popular, lang, now }: Ground, isShort: boolean): Strip {
  const cards = new Map(request.cards);
  if (isShort) for (const card of popular.cards) cards.set(card.id, card);
  const { items, step } = recommend({ ...request, cards, ...(isShort && { popular }) });
  const titleOf = (id: string) => titleIn(cards.get(id), lang);
  const isFiller = (code: string) => request.kind !== 'popular' && code.startsWith('popular');
  return {
    kind: request.kind,
    step,
    items: items.map(
      ({ card, reason }): Shown => ({
        card,
        reason: explain(reason, { titleOf, lang, item: request.item, now }),
        isFiller: isFiller(reason.code),
      }),
    ),
  };
}

function titleIn(card: Card | undefined, lang: string): string | undefined {
  return card?.titles?.[lang] ?? card?.title;
}
