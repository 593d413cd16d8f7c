import type { Purpose } from '@dangol/schema';
import type { VNode } from 'preact';
import { ago } from '../ago';
import type { Tab, Ui } from '../context';
import { hint, part } from '../part';

/** Those that a demo shop asks for; others are listed once they were decided or used. */
const ASKED: Purpose[] = ['personalization', 'analytics', 'profileLink'];

/** What is allowed, who decided it, and the buttons to change it. */
export const consentTab: Tab = (ui) => {
  const { h, words, client, now } = ui;
  const { consent } = words;
  const state = client.consent.state();
  const others = Object.keys(consent.purposes).filter(
    (purpose) => !ASKED.includes(purpose as Purpose) && purpose !== 'necessary' && state.decisions[purpose as Purpose],
  ) as Purpose[];
  const history = [...client.consent.history()].reverse();
  return [
    h(
      'dl',
      null,
      fact(ui, consent.regime, state.regime),
      fact(ui, consent.subject, consent.subjects[state.subject]),
      fact(ui, consent.noticed, state.noticed ?? consent.never),
      fact(ui, consent.signals, state.signals.join(', ') || consent.never),
    ),
    h(
      'ul',
      null,
      [...ASKED, ...others].map((purpose) => purposeRow(ui, purpose)),
    ),
    h(
      'p',
      { class: 'buttons' },
      action(ui, consent.withdraw, () => client.consent.withdraw()),
      action(ui, consent.erase, () => client.profile.erase()),
      action(ui, consent.eraseAll, () => client.profile.erase({ consent: true })),
    ),
    part(
      ui,
      consent.history,
      history.length
        ? h(
            'ul',
            null,
            history.map((record) =>
              h(
                'li',
                { key: record.id, class: 'row' },
                h(
                  'span',
                  { class: 'name' },
                  Object.entries(record.purposes)
                    .map(([purpose, decision]) => `${consent.purposes[purpose] ?? purpose}: ${consent[decision]}`)
                    .join(', ') ||
                    record.notice?.version ||
                    record.source,
                ),
                h('span', { class: 'note' }, `${record.source} · ${ago(record.decidedAt, now, words)}`),
              ),
            ),
          )
        : hint(ui, consent.noHistory),
    ),
  ];
};

function purposeRow(ui: Ui, purpose: Purpose): VNode {
  const { h, words, client } = ui;
  const { consent } = words;
  const decision = client.consent.state().decisions[purpose];
  const name = consent.purposes[purpose] ?? purpose;
  const isOn = client.consent.allows(purpose);
  const button = (text: string, granted: boolean) =>
    h(
      'button',
      {
        type: 'button',
        'aria-label': `${name}: ${text}`,
        'aria-pressed': decision === (granted ? 'granted' : 'denied'),
        onClick: () => client.consent.set({ [purpose]: granted }, { source: 'settings' }),
      },
      text,
    );
  return h(
    'li',
    { key: purpose, class: 'purpose' },
    h('span', { class: 'name' }, name),
    h('span', { class: isOn ? 'tag on' : 'tag' }, isOn ? consent.on : consent.off),
    h('span', { class: 'note' }, decision ? consent[decision] : consent.undecided),
    h('span', { class: 'buttons' }, button(consent.grant, true), button(consent.deny, false)),
  );
}

function action({ h, redraw }: Ui, text: string, run: () => unknown): VNode {
  return h('button', { type: 'button', onClick: () => void Promise.resolve(run()).then(redraw, redraw) }, text);
}

function fact({ h }: Ui, name: string, value: string): VNode {
  return h('div', null, h('dt', null, name), h('dd', null, value));
}
