import type { ItemRecord, RankedList } from '@dangol/schema';
import type { ComponentChildren, VNode } from 'preact';
import { ago } from '../ago';
import { bar } from '../bar';
import type { Tab, Ui } from '../context';
import { nameOf } from '../name-of';
import { hint, part } from '../part';

/** Neighbours shown of each list. */
const SHOWN = 8;

/** Which model this page uses, how old and how large it is, and what it says of the page's item. */
export const modelTab: Tab = (ui) => {
  const { h, words, client } = ui;
  const { model: text } = words;
  if (!client.model) return hint(ui, text.none);
  return [
    h(
      'dl',
      null,
      facts(ui).map(([name, value]) => h('div', { key: name }, h('dt', null, name), h('dd', null, value))),
    ),
    part(ui, text.current, ...currentItem(ui)),
  ];
};

function facts({ words, client, modelRead, now }: Ui): [name: string, value: string][] {
  const { model: text } = words;
  const { popular, manifest, builtAt, kept } = modelRead ?? {};
  const failures = client.model!.failures();
  const found: [string, string | false | undefined][] = [
    [text.version, client.model!.version() ?? text.unread],
    [text.age, builtAt !== undefined && ago(builtAt, now, words)],
    [text.shards, manifest && text.shardText(manifest.shardCount, manifest.counts.items)],
    [text.madeFrom, manifest && text.madeFromText(manifest.counts.orders, manifest.counts.sessions)],
    [text.popular, popular && text.popularText(popular.items, popular.categories)],
    [text.kept, kept && text.keptText(kept.records, Math.ceil(kept.bytes / 1024))],
    [text.failures, failures.join(', ')],
  ];
  return found.filter((entry): entry is [string, string] => Boolean(entry[1]));
}

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
