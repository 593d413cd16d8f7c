import { STRIPS, type StripKind } from '@dangol/recommender';
import { explain } from '@dangol/recommender/words';
import type { StripItem } from '@dangol/widget';
import type { VNode } from 'preact';
import type { Shown, Tab, Ui } from '../context';
import { nameOf } from '../name-of';
import { hint, part } from '../part';
import { priceOf } from '../price-of';

/** What each strip of this page shows, which step of its fallback chain gave it, and why each item is there. */
export const whyTab: Tab = (ui) => {
  const { words, source } = ui;
  const shown = source.shown?.();
  if (!shown) return hint(ui, words.why.unavailable);
  if (!shown.length) return hint(ui, words.why.empty);
  return shown.map((strip) => stripPart(ui, strip));
};

function stripPart(ui: Ui, { kind, item, result }: Shown): VNode {
  const { h, words } = ui;
  const about = item === undefined ? '' : words.why.about(nameOf(item, ui));
  return h(
    'div',
    { key: `${kind} ${item ?? ''}` },
    part(
      ui,
      words.why.kinds[kind] ?? kind,
      hint(ui, [`kind="${kind}"`, about, words.model.entries(result.items.length)].filter(Boolean).join(' · ')),
      chain(ui, kind, result.step),
      result.items.length
        ? h(
            'ol',
            { class: 'why' },
            result.items.map((entry) => itemRow(ui, entry, item)),
          )
        : hint(ui, words.why.nothing),
    ),
  );
}

/** The links of the chain, the one that gave the first item marked. */
function chain({ h, words }: Ui, kind: string, used: string): VNode {
  const steps: string[] = [...(STRIPS.get(kind as StripKind)?.steps ?? [])];
  if (!steps.includes(used)) steps.push(used);
  return h(
    'ol',
    { class: 'chain', 'aria-label': words.why.step },
    steps.map((step) =>
      h(
        'li',
        { key: step, 'aria-current': step === used ? 'step' : undefined },
        words.why.steps[step] ?? words.why.kinds[step] ?? step,
      ),
    ),
  );
}

function itemRow(ui: Ui, { id, card, score, reason }: StripItem, anchor: string | undefined): VNode {
  const { h, words, language, now, categoryName } = ui;
  const { category } = reason;
  const told = { ...reason, ...(category !== undefined && { category: categoryName(category) }) };
  const said = explain(told as Parameters<typeof explain>[0], {
    titleOf: (other) => nameOf(other, ui),
    lang: language,
    item: anchor,
    price: (amount, currency) => priceOf(amount, currency, language),
    now,
  });
  const title = card.titles && Object.hasOwn(card.titles, language) ? card.titles[language] : card.title;
  return h(
    'li',
    { key: id },
    h('span', { class: 'name' }, title),
    h('span', { class: 'number' }, `${words.why.score} ${score.toPrecision(2)}`),
    h('span', { class: 'note' }, said || reason.code),
  );
}
