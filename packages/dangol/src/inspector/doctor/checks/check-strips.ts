import { STRIPS, type StripKind } from '@dangol/recommender';
import type { Findings, StripFinding } from '../findings';
import { type Line, linesOf } from '../line';

const line = linesOf('strips');

/** What the visitor's own history makes. */
const PERSONAL = ['for-you', 'buy-again', 'next-basket', 'price-drop', 'back-in-stock', 'recently-viewed', 'cart'];

/** Which strips there are, which are empty and why, and what `data-strips` does not find. */
export function checkStrips(findings: Findings): Line[] {
  const { strips, nowhere, malformed, data, page, item } = findings;
  const lines = malformed.map((part) => line('failing', 'stripsMalformed', { part }));
  const isProduct = /product/.test(page.type ?? '') || item.id !== undefined;
  const isNone = !strips.length;
  if (nowhere.length) {
    // The tag is on every page, the places of a product page are not.
    const isFault = isProduct || isNone;
    lines.push(
      line(isFault ? 'failing' : 'ok', isFault ? 'stripsNowhere' : 'stripsElsewhere', {
        selectors: nowhere.join(', '),
      }),
    );
  } else if (isNone && !malformed.length) {
    lines.push(line(data.preview === undefined ? 'warning' : 'unknown', 'stripsNone'));
  }
  for (const strip of strips) {
    const why = whyEmpty(strip, findings);
    const place = strip.placed ?? strip.kind;
    const told = { kind: strip.kind, place };
    if (!STRIPS.has(strip.kind as StripKind)) lines.push(line('failing', 'stripsUnknownKind', told));
    else if (why) lines.push(line(why === 'stripsNoHistory' ? 'ok' : 'warning', why, told));
  }
  const count = strips.filter(({ state }) => state === 'ready').length;
  if (count) lines.push(line('ok', 'stripsFine', { count }));
  return lines;
}

function whyEmpty({ state, kind }: StripFinding, { model, item }: Findings): Line['code'] | undefined {
  if (state === 'ready') return undefined;
  if (state === 'undefined') return 'stripsUndefined';
  if (state === 'waiting') return 'stripsWaiting';
  if (PERSONAL.includes(kind)) return 'stripsNoHistory';
  if (!model.answer || model.answer.problem || (model.answer.status ?? 0) >= 400) return 'stripsNoModel';
  return item.isKnown === false ? 'stripsNoItem' : 'stripsEmpty';
}
