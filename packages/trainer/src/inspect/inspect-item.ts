import type { Card, ItemLists, ItemRecord, RankedList } from '@dangol/schema';
import { userError } from '../errors';
import { nearMatches } from './near-matches';
import type { OpenModel } from './open-model';

/** A neighbour with its name. */
export interface Neighbour {
  id: string;
  title?: string;
  category?: string;
  /** 1 to 255. */
  weight: number;
  /** As scoring sees it. */
  score: number;
}

/** What a model knows of an item. */
export interface Inspection {
  id: string;
  card?: Card;
  repeat?: ItemRecord['repeat'];
  lists: { list: keyof ItemLists; length: number; neighbours: Neighbour[] }[];
}

/**
 * Looks an item up in a model.
 * @param limit neighbours of each list.
 * @throws UserError for an item that is not in it, with near matches by id and title.
 */
export async function inspectItem(model: OpenModel, id: string, limit: number): Promise<Inspection> {
  const record = await model.record(id);
  if (!record) {
    const near = await nearMatches(id, model.records());
    throw userError(
      'unknownItem',
      id,
      near.map((match) => (match.title === undefined ? match.id : `${match.id} (${match.title})`)),
    );
  }
  const lists: Inspection['lists'] = [];
  for (const [list, ranked] of Object.entries(record.lists) as [keyof ItemLists, RankedList][]) {
    const { ids, weights, scale } = ranked;
    const neighbours = await Promise.all(
      ids.slice(0, limit).map(async (other, place) => {
        const card = await model.card(other);
        const weight = weights[place] as number;
        return { id: other, title: card?.title, category: card?.category, weight, score: weight * scale };
      }),
    );
    lists.push({ list, length: ids.length, neighbours });
  }
  return { id: record.id, card: record.card, repeat: record.repeat, lists };
}
