import type { Recommended, StripKind } from '../request';
import type { Ruling } from '../ruling';
import { checkRule } from './check-rules';
import { isForVisitor, type Who } from './is-for-visitor';
import { isOnPage } from './is-on-page';
import { matches } from './matches';
import type { Rule } from './rule';

/** Where a strip stands, and who looks at it. */
export interface Where extends Who {
  kind: StripKind;
  /** The page's address. */
  page?: string | undefined;
}

/** A shop's rules, ready for use. */
export interface Rules {
  /** What they come to in one strip: `ruling` of a request to `recommend()`. */
  ruling(where: Where): Ruling;
  /** How many were left out, since they are malformed; `checkRules()` says why. */
  dropped: number;
}

/** Most pinned items of one strip: each that nothing else brings along costs a request. */
const PINS = 6;

/** The least and the most that all rules together make of a score. */
const LEAST = 0.05;
const MOST = 20;

/** Takes a shop's rules as they are, those that are malformed left out. Never throws. */
export function createRules(given: unknown): Rules {
  const all: unknown[] = Array.isArray(given) ? given : [];
  const sound = all.filter((rule): rule is Rule => !checkRule(rule).length);

  return {
    dropped: all.length - sound.length,
    ruling(where) {
      const here = sound.filter(
        ({ kinds, pages, visitor }) =>
          (!kinds || kinds.includes(where.kind)) &&
          (!pages || pages.some((pattern) => isOnPage(pattern, where.page))) &&
          (!visitor || isForVisitor(visitor, where)),
      );
      const places = new Map<string, number>();
      for (const { action, items, at = 1 } of here) {
        if (action !== 'pin') continue;
        for (const [place, id] of items.ids!.entries()) if (!places.has(id)) places.set(id, at + place);
      }
      return {
        pinned: [...places.keys()].slice(0, PINS),
        weigh(card, anchor) {
          let weight = 1;
          for (const { action, items, by } of here) {
            const fits = action === 'pin' ? undefined : matches(items, card, anchor);
            if (fits === undefined) continue;
            if (action === 'only' ? !fits : fits && action === 'exclude') return 0;
            if (fits && action === 'boost') weight *= by ?? 2;
            if (fits && action === 'bury') weight *= by ?? 0.5;
          }
          return Math.min(Math.max(weight, LEAST), MOST);
        },
        arrange: (items) => arrange(items, places),
      };
    },
  };
}

function arrange(items: Recommended[], places: Map<string, number>): Recommended[] {
  const isPinned = ({ reason }: Recommended) => reason.code === 'pinned';
  const arranged = items.filter((item) => !isPinned(item));
  const placeOf = ({ id }: Recommended) => places.get(id) ?? 1;
  for (const item of items.filter(isPinned).sort((a, b) => placeOf(a) - placeOf(b))) {
    arranged.splice(placeOf(item) - 1, 0, item);
  }
  return arranged;
}
