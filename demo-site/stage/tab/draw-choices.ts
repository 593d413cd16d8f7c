import type { VNode } from 'preact';
import { PERSONAS } from '../personas';
import { CHOICES, FAULTS } from '../stage';
import type { StageUi } from './stage-tab';

/** Whose history is on the device. */
export function drawPersonas(ui: StageUi): VNode {
  const { h, words, language, stage, change } = ui;
  const own = { id: undefined, name: words.own, text: words.ownText };
  const all = [own, ...PERSONAS.map(({ id, name, text }) => ({ id, name: name[language], text: text[language] }))];
  return section(
    ui,
    words.persona,
    h(
      'ul',
      { class: 'cast' },
      all.map(({ id, name, text }) =>
        h(
          'li',
          { key: id },
          h(
            'button',
            {
              type: 'button',
              'aria-pressed': stage.persona === id,
              onClick: () => change({ persona: id, consent: undefined }),
            },
            name,
            h('small', null, text),
          ),
        ),
      ),
    ),
    h('p', { class: 'hint' }, words.personaText),
  );
}

/** What fails. */
export function drawFaults(ui: StageUi): VNode {
  const { h, words, stage, change } = ui;
  const toggled = (fault: (typeof FAULTS)[number]) =>
    stage.faults.includes(fault) ? stage.faults.filter((other) => other !== fault) : [...stage.faults, fault];
  return section(
    ui,
    words.faults,
    h(
      'p',
      { class: 'buttons' },
      FAULTS.map((fault) =>
        pressed(ui, words.faultNames[fault], stage.faults.includes(fault), () => change({ faults: toggled(fault) })),
      ),
    ),
    h('p', { class: 'hint' }, words.faultText),
  );
}

/** What the visitor has agreed to. */
export function drawConsent(ui: StageUi): VNode {
  const { h, words, stage, change } = ui;
  return section(
    ui,
    words.consent,
    h(
      'p',
      { class: 'buttons' },
      [undefined, ...CHOICES].map((choice) =>
        pressed(ui, choice ? words.consentNames[choice] : words.asIs, stage.consent === choice, () =>
          change({ consent: choice }),
        ),
      ),
    ),
  );
}

/** Light or dark. */
export function drawTheme(ui: StageUi): VNode {
  const { h, words, stage, change } = ui;
  return section(
    ui,
    words.theme,
    h(
      'p',
      { class: 'buttons' },
      ([undefined, 'light', 'dark'] as const).map((theme) =>
        pressed(ui, theme ? words.themeNames[theme] : words.asIs, stage.theme === theme, () => change({ theme })),
      ),
    ),
  );
}

/** A titled part of the tab. */
export function section({ h }: StageUi, title: string, ...children: VNode[]): VNode {
  return h('section', { key: title }, h('h3', null, title), ...children);
}

function pressed({ h }: StageUi, text: string, isOn: boolean, onClick: () => void): VNode {
  return h('button', { key: text, type: 'button', 'aria-pressed': isOn, onClick }, text);
}
