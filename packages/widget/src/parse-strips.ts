import type { StripKind } from './source';

/** Where a strip goes, seen from the element that the selector finds. */
export type Where = 'after' | 'before' | 'into';

/** One strip of a placing text. */
export interface Placing {
  kind: StripKind;
  /** As written; absent where the text leaves it open. */
  limit?: string | undefined;
  layout?: string | undefined;
  where: Where;
  selector: string;
}

/** What stands between two strips: a comma, and then the start of another; any other comma is the selector's own. */
const BETWEEN = /\s*,\s*(?=[\w-]+(?::\w+)*@\w+:)/;
const STRIP = /^\s*([\w-]+)(?::(\d+))?(?::([a-z]+))?@(after|before|into):(.+)/s;

/**
 * Reads a placing text, `kind[:limit][:layout]@after|before|into:selector, …`, such as `similar-buyers:8@after:#detail, popular:grid@into:main`.
 * The selectors are not looked at.
 * @param wrong told what cannot be read and is left out.
 */
export function parseStrips(text: string, wrong: (part: string) => void = () => {}): Placing[] {
  return text.split(BETWEEN).flatMap((part) => {
    const [, kind, limit, layout, where, selector] = STRIP.exec(part) ?? [];
    if (selector) return { kind, limit, layout, where, selector: selector.trim() } as Placing;
    if (part.trim()) wrong(part.trim());
    return [];
  });
}
