import { type Html, html } from '../../report-page/html/html';
import { shopText } from '../../report-page/html/shop-text';
import type { Trouble } from '../try-data';
import type { Site } from './site';

const SHOWN = 8;
/** Below this share of resolved lines the two files do not speak of the same ids. */
export const RESOLVED = 0.8;
const MISSING = ['withoutName', 'withoutPicture', 'withoutPrice', 'withoutCategory', 'withoutLink'] as const;

/** What is worth a look in the data, beside refused rows, each as one entry. */
export function findings({ shop, said, words }: Site): Html[] {
  const { trouble } = shop;
  const { resolved } = trouble;
  const share = shareOf(resolved);
  const { data: text } = said;
  const few = (texts: readonly string[]) =>
    texts.slice(0, SHOWN).map((entry) => html` <code>${shopText(entry)}</code>`);
  const found: (Html | false)[] = [
    resolved !== undefined &&
      share < RESOLVED &&
      html`${text.resolved(words.ofHundred(share)).bad} ${text.shapes.ordered}${few(resolved.unresolved.map(({ shape }) => shape))} ${text.shapes.known}${few(
        [...new Set([...resolved.pages, ...resolved.aliases].map(({ shape }) => shape))],
      )}`,
    trouble.ruined.count > 0 && html`${text.ruined(words.count(trouble.ruined.count))}${few(trouble.ruined.ids)}`,
    trouble.strangers.count > 0 &&
      html`${text.strangers(words.count(trouble.strangers.count), words.count(trouble.strangers.orders))}${few(trouble.strangers.ids)}`,
    !trouble.hasCatalogue && html`${text.noCatalogue}`,
    ...MISSING.map(
      (name) =>
        trouble[name] > 0 &&
        (trouble.hasCatalogue || name === 'withoutName') &&
        html`${text.missing[name](words.count(trouble[name]), words.count(trouble.items))}`,
    ),
    trouble.sameTitle.length > 0 &&
      html`${text.sameTitle(words.count(trouble.sameTitle.length))}${few(trouble.sameTitle.map(({ title, items }) => text.times(title, words.count(items))))}`,
  ];
  return found.filter((entry): entry is Html => entry !== false);
}

/** Of the ordered lines, those whose item the catalogue has; 1 where there is nothing to resolve. */
export function shareOf(resolved: Trouble['resolved']): number {
  return resolved?.lines ? resolved.resolved / resolved.lines : 1;
}

/** How many there are. */
export function countFindings(site: Site): number {
  return findings(site).length;
}
