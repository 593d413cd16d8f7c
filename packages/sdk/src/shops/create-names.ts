import { itemId } from '@dangol/schema';
import type { Params, Reader } from '../capture/report';
import type { PageFacts, ShopReader } from './page-facts';

/** Most other names that are remembered on a page. */
const ALIASES_MAX = 500;

/** Knows what other readers call the items of the page. */
export interface Names {
  /** Takes the page's own product under all its names. */
  own(facts: PageFacts | undefined): void;
  idOf(id: string): string;
  hear(name: string, params: Params, reader: Reader): void;
  /** From here on a view in the data layer may be of any product: a quick view, a list. */
  settle(): void;
}

/**
 * One product, one id. A GA4 plug-in calls it by its SKU, a feed by a prefix, JSON-LD by a code: what the page itself tells of these is mapped, and a
 * view that the data layer had before us, or of the same name, is of the page's product, whatever it is called there.
 * @param read tells what an id's form alone tells.
 */
export function createNames({ idOf }: Pick<ShopReader, 'idOf'>): Names {
  let aliases = new Map<string, string>();
  let item: PageFacts['item'];
  let isSettled = false;

  function map(alias: unknown): void {
    const name = itemId(alias);
    if (item && name && name !== item.item_id && aliases.size < ALIASES_MAX) aliases.set(name, item.item_id);
  }

  function find(id: string): string {
    const known = aliases.get(id);
    if (known) return known;
    const formed = idOf?.(id) ?? id;
    return aliases.get(formed) ?? formed;
  }

  return {
    own(facts) {
      if (facts?.item?.item_id !== item?.item_id) aliases = new Map();
      item = facts?.item;
      facts?.aliases?.forEach(map);
    },
    idOf: find,
    hear(name, params, reader) {
      if (name !== 'view_item' || reader !== 'dataLayer' || !item) return;
      const lines = [params.items].flat();
      const { item_id, id, item_name, name: short } = Object(lines[0]);
      const raw = itemId(item_id ?? id);
      if (!raw || lines.length !== 1 || find(raw) === item.item_id) return;
      if (!isSettled || same(item_name ?? short, item.item_name)) map(raw);
    },
    settle() {
      isSettled = true;
    },
  };
}

function same(one: unknown, other: unknown): boolean {
  const plain = (text: unknown) =>
    String(text ?? '')
      .trim()
      .normalize()
      .toLowerCase();
  return plain(one) !== '' && plain(one) === plain(other);
}
