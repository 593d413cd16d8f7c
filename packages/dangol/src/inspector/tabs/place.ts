import { STRIPS } from '@dangol/recommender';
import { type Placing, reserveCss, type Where } from '@dangol/widget';
import type { ComponentChildren, VNode } from 'preact';
import type { Tab, Ui } from '../context';
import { copyText } from '../copy-text';
import { hint, part } from '../part';
import type { Placed } from '../picker/create-picker';
import { TEXTS } from '../picker/texts';
import { writeAttribute, writeStrip } from '../picker/write-strips';

/** Strips without an edit of the shop's templates: choose an element, see the strip there, copy what the tag needs. */
export const placeTab: Tab = (ui) => {
  const { h, language, picker } = ui;
  const texts = TEXTS[language];
  const placed = picker.placed();
  const current = picker.current();
  return [
    hint(ui, texts.advice),
    h('p', { class: 'buttons' }, h('button', { type: 'button', onClick: picker.start }, texts.pick)),
    picker.isUnnamed() && h('p', { class: 'warning', role: 'status' }, texts.unnamed),
    part(
      ui,
      texts.strips,
      placed.length
        ? h(
            'ul',
            { class: 'placed' },
            placed.map((entry, index) => row(ui, entry, index, index === current)),
          )
        : hint(ui, texts.none),
    ),
    placed.length > 0 && outcome(ui, placed),
  ];
};

function row(ui: Ui, entry: Placed, index: number, isCurrent: boolean): VNode {
  const { h, language, picker } = ui;
  const texts = TEXTS[language];
  const name = writeStrip(entry);
  const button = (text: string, press: () => void) =>
    h('button', { type: 'button', 'aria-label': `${text}: ${name}`, onClick: press }, text);
  return h(
    'li',
    { key: index },
    h('code', null, name),
    h(
      'p',
      { class: 'buttons' },
      !isCurrent && button(texts.edit, () => picker.choose(index)),
      button(texts.remove, () => picker.remove(index)),
    ),
    isCurrent && form(ui, entry),
  );
}

function form(ui: Ui, { kind, limit, layout, where, selector, measured }: Placed): ComponentChildren {
  const { h, language, picker, words } = ui;
  const texts = TEXTS[language];
  const chosenIn = ({ currentTarget }: Event) => (currentTarget as HTMLSelectElement).value;
  const select = (label: string, value: string, choices: [string, string][], change: (value: string) => void) =>
    h(
      'label',
      null,
      h('span', null, label),
      h(
        'select',
        { onChange: (event: Event) => change(chosenIn(event)) },
        choices.map(([name, text]) => h('option', { value: name, selected: name === value, key: name }, text)),
      ),
    );
  const kinds = [...STRIPS.keys()].map((name): [string, string] => [
    name,
    `${words.why.kinds[name] ?? name} (${name})`,
  ]);
  const extra = measured?.extraPx;
  return h(
    'div',
    { class: 'form' },
    select(texts.where, where, Object.entries(texts.wheres), (value) => picker.change({ where: value as Where })),
    select(texts.kind, kind, kinds, (value) => picker.change({ kind: value as Placing['kind'] })),
    select(texts.layout, layout ?? 'row', Object.entries(texts.layouts), (value) =>
      picker.change({ layout: value === 'row' ? undefined : value }),
    ),
    h(
      'label',
      null,
      h('span', null, texts.limit),
      h('input', {
        type: 'number',
        min: 1,
        max: 50,
        placeholder: '12',
        value: limit ?? '',
        // Taken at each key: a drawing between two keys would put back what stood there.
        onInput: (event: Event) => picker.change({ limit: chosenIn(event) || undefined }),
      }),
    ),
    h(
      'p',
      { class: measured?.isStill ? 'note' : 'warning', role: 'status' },
      !measured ? texts.nowhere.replace('{selector}', selector) : measured.isStill ? texts.still : texts.moves,
      measured?.isStill && extra ? ` ${texts.measured.replace('{px}', String(extra))}` : '',
    ),
  );
}

function outcome(ui: Ui, placed: readonly Placed[]): ComponentChildren {
  const texts = TEXTS[ui.language];
  const strips = placed.map(writeStrip).join(', ');
  const places = Object.fromEntries(
    placed.flatMap(({ where, selector, measured }) => (measured ? [[`${where}:${selector}`, measured]] : [])),
  );
  const words = { copy: texts.attribute, copied: texts.copied, refused: texts.refused };
  return [
    copyText(ui, words, writeAttribute(placed)),
    copyText(ui, { ...words, copy: texts.style }, `<style>\n${reserveCss({ strips, places })}\n</style>`),
  ];
}
