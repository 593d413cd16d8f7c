import type { VNode } from 'preact';
import { type Choice, choicesOf } from '../choices-of';
import type { Ui } from '../ui';
import { heading } from './heading';

/** What the visitor allows, a switch each, and what of it leaves the device. */
export function choices(ui: Ui): VNode {
  const { h, texts, control } = ui;
  const list = choicesOf(control.consent.state(), texts);
  const isOn = (purpose: string) => list.some(({ key, isOn }) => key === purpose && isOn);
  const sent = [
    isOn('analytics') && texts['sent.analytics'],
    isOn('analytics') && isOn('profileLink') && texts['sent.profileLink'],
    isOn('thirdParty') && texts['sent.thirdParty'],
    isOn('marketing') && texts['marketing.about'],
  ].filter(Boolean);
  return h(
    'section',
    { class: 'choices', 'aria-labelledby': 'choices' },
    heading(ui, 1, texts.choices, 'choices'),
    h(
      'ul',
      { role: 'list' },
      list.map((choice) => row(ui, choice)),
    ),
    h(
      'div',
      { class: 'sent' },
      heading(ui, 2, texts.sent),
      (sent.length ? sent : [texts['sent.nothing']]).map((text) => h('p', null, text)),
    ),
  );
}

function row({ h, texts, actions }: Ui, choice: Choice): VNode {
  const { key, name, about, held, isOn } = choice;
  const id = key.replace('.', '-');
  return h(
    'li',
    { key },
    h('label', { for: id, id: `${id}-name` }, name),
    h('p', { id: `${id}-about` }, about, held && [' ', h('b', null, held)]),
    h('span', { 'aria-hidden': true }, isOn ? texts.on : texts.off),
    h('button', {
      id,
      type: 'button',
      part: 'switch',
      role: 'switch',
      'aria-checked': `${isOn}`,
      'aria-labelledby': `${id}-name`,
      'aria-describedby': `${id}-about`,
      onClick: () => actions.set(choice, !isOn),
    }),
  );
}
