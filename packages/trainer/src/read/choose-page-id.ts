import type { Role } from '../columns/roles';
import type { Recogniser } from '../recognise/recogniser';
import { idInLink, isInLink, isOfPlatform } from './page-of-link';

/** A catalogue row: the first filled cell of each role. */
export type CatalogueCells = ReadonlyMap<Role, string>;

/** Roles that may be what a page calls its item, the likeliest first. */
const CANDIDATES: readonly Role[] = ['id', 'group', 'code', 'sku', 'handle', 'alias'];

/** Ids that channel apps of Shopify write into feeds: with them `/products/…` is a handle. */
const OF_SHOPIFY = /^shopify_[a-z]{2}_\d/iu;

/** So many rows of the file must agree. */
const SHARE = 0.8;

/** What pages' ids are read from. */
export interface PageIdSource {
  by: Role | 'link';
  /** Whether the platform or the links show it, or it was asked for. */
  isSure: boolean;
}

/**
 * Says what the shop's pages call an item: the role whose value the links of most rows carry; else `link`, where the links are those of a platform that has the id in them; else `id`.
 * @param sample the first rows.
 */
export function guessPageId(sample: readonly CatalogueCells[], recogniser?: Recogniser): PageIdSource {
  if (recogniser?.hasPageIds) return { by: 'id', isSure: true };
  const linked = sample.filter((cells) => cells.get('link'));
  const isOfMost = (is: (cells: CatalogueCells, link: string) => boolean) =>
    linked.length > 0 && linked.filter((cells) => is(cells, cells.get('link') ?? '')).length >= linked.length * SHARE;
  const role = CANDIDATES.find((candidate) =>
    isOfMost((cells, link) => isInLink(cells.get(candidate) || '\u0000', link)),
  );
  if (role) return { by: role, isSure: true };
  return isOfMost((cells, link) => isOfPlatform(link) || OF_SHOPIFY.test(cells.get('id') ?? ''))
    ? { by: 'link', isSure: true }
    : { by: 'id', isSure: false };
}

/** What a row's page calls it, and how sure that is: 0 for what was asked for or the links show, 1 for a column of ids, 2 for another code, 3 for what was computed from one. */
export function pageIdOf(
  cells: CatalogueCells,
  { by, isSure }: PageIdSource,
): { id: string; rank: number } | undefined {
  const own = by === 'link' ? idInLink(cells.get('link') ?? '') : cells.get(by);
  if (own) return { id: own, rank: isSure ? 0 : 1 };
  const rest: [Role, number][] = [
    ['id', 1],
    ['computed', 3],
    ['code', 2],
    ['sku', 2],
    ['handle', 2],
  ];
  const found = rest.find(([role]) => cells.get(role));
  return found && { id: cells.get(found[0]) as string, rank: found[1] };
}
