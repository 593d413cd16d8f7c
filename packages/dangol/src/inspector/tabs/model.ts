import type { ItemRecord, RankedList } from '@dangol/schema';
import type { ComponentChildren, VNode } from 'preact';
import { bar } from '../bar';
import type { Tab, Ui } from '../context';
import { nameOf } from '../name-of';
import { hint, part } from '../part';

/** Neighbours shown of each list. */
const SHOWN = 8;

/** Which model this page uses, and what it says of the page's item. */
export const modelTab: Tab = (ui) => {
  const { h, words, client, modelRead } = ui;
  const { model: text } = words;
  if (!client.model) return hint(ui, text.none);
  const popular = modelRead?.popular;
  const fact = (name: string, value: string) => h('div', { key: name }, h('dt', null, name), h('dd', null, value));
  const failures = client.model.failures();
  return [
    h(
      'dl',
      null,
      fact(text.version, client.model.version() ?? text.unread),
      popular && fact(text.popular, text.popularText(popular.items, popular.categories)),
      failures.length > 0 && fact(text.failures, failures.join(', ')),
    ),
    part(ui, text.current, ...currentItem(ui)),
  ];
};

function currentItem(ui: Ui): ComponentChildren[] {
  const { h, words, modelRead } = ui;
  const { model: text } = words;
  if (modelRead?.item === undefined) return [hint(ui, text.noCurrent)];
  const { item, record } = modelRead;
  const name = h('p', { class: 'current' }, nameOf(item, ui), h('code', null, item));
  if (!record) return [name, hint(ui, text.noRecord)];
  return [name, repeat(ui, record), ...Object.keys(text.lists).map((list) => neighbours(ui, record, list))];
}

function repeat(ui: Ui, { repeat }: ItemRecord): VNode | null {
  if (!repeat) return null;
  const days = repeat.gapDays === undefined ? undefined : Math.round(repeat.gapDays);
  return hint(ui, ui.words.model.repeat(Math.round(repeat.rate * 100), days));
}

function neighbours(ui: Ui, record: ItemRecord, name: string): VNode | null {
  const { h, words } = ui;
  const list = record.lists[name as keyof ItemRecord['lists']] as RankedList | undefined;
  if (!list?.ids.length) return null;
  return h(
    'div',
    { key: name },
    h('h4', null, words.model.lists[name], h('small', null, words.model.entries(list.ids.length))),
    h(
      'ul',
      null,
      list.ids.slice(0, SHOWN).map((id, i) => {
        const weight = list.weights[i] ?? 0;
        return bar(ui, nameOf(id, ui), weight / 255, (weight * list.scale).toPrecision(2));
      }),
    ),
  );
}
