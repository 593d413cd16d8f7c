import { type Html, html } from '../../report-page/html/html';
import { shopText } from '../../report-page/html/shop-text';
import type { Site } from './site';

const SHOWN = 8;
/** Below this share of resolved lines the two files do not speak of the same ids. */
const RESOLVED = 0.8;
const MISSING = ['withoutName', 'withoutPicture', 'withoutPrice', 'withoutCategory', 'withoutLink'] as const;

/** What is worth a look in the data, beside refused rows, each as one entry. */
export function findings({ shop, said, words }: Site): Html[] {
  const { trouble } = shop;
  const { data: text } = said;
  const few = (texts: readonly string[]) =>
    texts.slice(0, SHOWN).map((entry) => html` <code>${shopText(entry)}</code>`);
  const found: (Html | false)[] = [
    trouble.resolved !== undefined &&
      trouble.resolved < RESOLVED &&
      html`${text.resolved(words.ofHundred(trouble.resolved)).bad}`,
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

/** How many there are. */
export function countFindings(site: Site): number {
  return findings(site).length;
}
