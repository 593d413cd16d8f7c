import type { StripItem } from '@dangol/widget';
import type { VNode } from 'preact';
import type { Shown, Tab, Ui } from '../context';
import { nameOf } from '../name-of';
import { hint, part } from '../part';

/** What each strip of this page shows, and why each item is there. */
export const whyTab: Tab = (ui) => {
  const { words, source } = ui;
  const shown = source.shown?.();
  if (!shown) return hint(ui, words.why.unavailable);
  if (!shown.length) return hint(ui, words.why.empty);
  return shown.map((strip) => stripPart(ui, strip));
};

function stripPart(ui: Ui, { kind, item, result }: Shown): VNode {
  const { h, words } = ui;
  return part(
    ui,
    words.why.kinds[kind] ?? kind,
    hint(ui, `${words.why.step}: ${result.step}`),
    h(
      'ol',
      { class: 'why' },
      result.items.map((entry) => itemRow(ui, entry, item)),
    ),
  );
}

function itemRow(ui: Ui, { id, card, score, reason }: StripItem, anchor: string | undefined): VNode {
  const { h, words, language } = ui;
  const of =
    reason.item === undefined
      ? (reason.category ?? '')
      : reason.item === anchor
        ? words.why.thisItem
        : nameOf(reason.item, ui);
  const say = Object.hasOwn(words.why.reasons, reason.code) ? words.why.reasons[reason.code] : undefined;
  const title = card.titles && Object.hasOwn(card.titles, language) ? card.titles[language] : card.title;
  return h(
    'li',
    { key: id },
    h('span', { class: 'name' }, title),
    h('span', { class: 'number' }, `${words.why.score} ${score.toPrecision(2)}`),
    h('span', { class: 'note' }, say?.(of) ?? reason.code),
  );
}
