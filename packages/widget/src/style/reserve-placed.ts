import { type Placing, parseStrips } from '../parse-strips';
import type { Place, Reserve } from './reserve-css';
import { type Sizes, stripHeights, WIDE } from './strip-heights';

/** Above, below and between strips that the tag places; wider margins of the shop's own stand out. */
const MARGIN_EM = 2;

/** Who has not asked for the strips of a page under `data-preview` sees neither them nor their space. */
const HIDDEN = ':root:has(script[data-preview])';

/**
 * The style that keeps the space of strips that the tag will place. Nothing stands there yet whose height it could be, so it is kept by the element
 * next to it, until the strip has come:
 *
 * - `after`, `before`: as that element's margin on this side, in place of its own. In a block the margins there become one; the strip's own margins are
 *   2em and so the wider, on both sides: the sum is the same before and after, whatever those of the shop are up to 2em.
 * - `into`: as the padding of a pseudo-element that stands where the strip will, with its margins. Always exact.
 *
 * A flex or grid container has gaps and no margins that become one: `extraPx` is what it adds. Floated, positioned and inline elements and parts of tables
 * keep no space this way: take the one around them, or `into`. The custom properties of the strips are to be set on `:root`. Without `:has()`
 * (before Chrome 105, Safari 15.4, Firefox 121) nothing is kept.
 */
export function reservePlaced(
  strips: string,
  { columns, places = {} }: Sizes & Pick<Reserve, 'places'>,
  reserveCss: (reserve: Reserve) => string,
): string {
  const placings = parseStrips(strips);
  const groups = new Map<string, Placing[]>();
  for (const placing of placings) {
    const key = `${placing.where}:${placing.selector}`;
    groups.set(key, [...(groups.get(key) ?? []), placing]);
  }
  // What is no row has a style of its own, once for each shape.
  const shapes = new Map<string, Reserve>([['dangol-recs', {}]]);
  for (const { layout, limit } of placings) {
    if (!layout || layout === 'row') continue;
    const selector = `dangol-recs[layout=${layout}]${limit && layout === 'grid' ? `[limit="${limit}"]` : ''}`;
    shapes.set(selector, { ...sizesOf({ layout, limit }, columns), selector });
  }
  return [
    ...[...shapes.values()].map(reserveCss),
    `dangol-recs[placed]{margin:${MARGIN_EM}em 0}`,
    `${HIDDEN} dangol-recs{display:none}`,
    ...[...groups].map(([key, group]) => spaceOf(group, columns, places[key])),
  ].join('\n');
}

/** What keeps the space of the strips of one place. */
function spaceOf(group: readonly Placing[], columns?: number, { extraPx = 0, em = 1 }: Place = {}): string {
  const { where, selector } = group[0]!;
  const isInto = where === 'into';
  const scale = isInto ? 1 : em;
  const heights = group.map((placing) => stripHeights(sizesOf(placing, columns), scale));
  const margins = +(MARGIN_EM * (group.length + (isInto ? -1 : 1)) * scale).toFixed(4);
  const sum = (all: string[]) =>
    `calc(${[...all, margins && `${margins}em`, extraPx && `${extraPx}px`].filter(Boolean).join(' + ')})`;
  const narrow = sum(heights.map(([height]) => height));
  const wide = heights.some(([, height]) => height) && sum(heights.map(([height, wider]) => wider ?? height));
  const anchor = selector.includes(',') ? `:is(${selector})` : selector;
  const without = {
    after: ':not(:has(+dangol-recs))',
    before: ':not(dangol-recs+*)',
    into: ':not(:has(>dangol-recs))',
  };
  const target = `${anchor}${without[where]}:not(${HIDDEN} *)${isInto ? ':after' : ''}`;
  const property = { after: 'margin-bottom', before: 'margin-top', into: 'padding-top' }[where];
  const box = isInto ? `content:"";display:block;margin:${MARGIN_EM}em 0;` : '';
  const rule = (height: string, first = '') => `${target}{${first}${property}:${height}!important}`;
  return rule(narrow, box) + (wide ? `${WIDE}{${rule(wide)}}` : '');
}

function sizesOf({ layout, limit }: Pick<Placing, 'layout' | 'limit'>, columns?: number): Sizes {
  return { layout: layout as Sizes['layout'], limit: limit ? Number(limit) : undefined, columns };
}
