import type { Findings } from '../findings';
import { type Line, linesOf } from '../line';

const line = linesOf('platform');

/** Whether the tag names the platform that the page is of, and what kind of page it is. */
export function checkPage({ platforms: { named, unknown, found, isOff }, page, item }: Findings): Line[] {
  const [wrong] = named.filter((name) => !found.includes(name));
  const of = linesOf('page');
  return [
    wrong && found[0]
      ? line('failing', 'platformWrong', { named: wrong, found: found[0] })
      : wrong
        ? line('warning', 'platformUnseen', { named: wrong })
        : unknown.length
          ? line('failing', 'platformUnknown', { named: unknown.join(', ') })
          : isOff
            ? line('ok', 'platformOff')
            : found[0]
              ? line('ok', 'platformFound', { found: found.join(', ') })
              : line('ok', 'platformNone'),
    page.type
      ? of('ok', 'pageType', { type: page.type })
      : item.id
        ? of('ok', 'pageOfItem')
        : of('unknown', 'pageUnknown'),
  ];
}
